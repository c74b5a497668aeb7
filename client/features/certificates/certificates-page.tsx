import { A, useParams } from '@solidjs/router'
import Award from 'lucide-solid/icons/award'
import { createSignal, Show } from 'solid-js'
import type { CertificateView } from '#domain/certificates/contract'
import { runners } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { DisciplineFrame } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import type { ResultAnswer } from '../rankings/result-answer.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'
import { CertificatesTable } from './certificates-table.tsx'

/** The certificates of a discipline: issued from its newest result, listed, printed, revoked. */
export default function CertificatesPage() {
  const params = useParams<{ disciplineId: string }>()
  const path = () => `/api/disciplines/${params.disciplineId}/certificates`
  const certificates = createRemote<{ certificates: CertificateView[] }>(path)
  const results = createRemote<ResultAnswer>(() => `/api/disciplines/${params.disciplineId}/results`)
  const version = () => results.data?.result?.version ?? null
  const [revoking, setRevoking] = createSignal<CertificateView | null>(null)
  return (
    <DisciplineFrame
      tabName={t('results.certificates')}
      actions={(at) => (
        <Show when={may(runners, at().event.id)}>
          <Issue path={path()} version={version()} />
        </Show>
      )}
    >
      {(at) => (
        <>
          <p class="text-15 text-muted">{t('results.certificatesMore')}</p>
          <Remote
            of={certificates}
            empty={(found) =>
              found.certificates.length === 0 && (
                <EmptyState
                  icon={<Award aria-hidden="true" />}
                  title={t('results.certificatesEmptyTitle')}
                  more={t('results.certificatesEmptyMore')}
                  action={
                    <Show when={results.data && version() === null}>
                      <A href={`/desk/disciplines/${params.disciplineId}/results`}>{t('results.toResults')}</A>
                    </Show>
                  }
                />
              )
            }
          >
            {(found) => (
              <CertificatesTable
                certificates={found().certificates}
                onRevoke={may(runners, at().event.id) ? setRevoking : null}
              />
            )}
          </Remote>
          <Revoke path={path()} certificate={revoking()} onClose={() => setRevoking(null)} />
        </>
      )}
    </DisciplineFrame>
  )
}

function wordsOf({ issued, revoked }: { issued: number; revoked: number }): string {
  if (revoked > 0) return t('results.issuedAndRevoked', { n: issued, revoked })
  return issued > 0 ? t('results.issued', { n: issued }) : t('results.issuedNone')
}

function Issue(props: { path: string; version: number | null }) {
  const act = createAct()
  const issue = async () => {
    const words = { title: t('results.issueTitle', { n: props.version ?? 0 }), lost: t('results.issueMore') }
    if (!(await confirmAct({ ...words, verb: t('results.issue'), kind: 'primary' }))) return
    const done = await act.send<{ issued: number; revoked: number }>('POST', props.path)
    if (!done) return sayError(act.error)
    refreshRemotes(props.path)
    sayDone(wordsOf(done))
  }
  return (
    <Button kind="primary" busy={act.busy} disabled={props.version === null} onClick={() => void issue()}>
      {t('results.issue')}
    </Button>
  )
}

function Revoke(props: { path: string; certificate: CertificateView | null; onClose: () => void }) {
  const act = createAct()
  const revoke = async (reason: string) => {
    if (!(await act.send('POST', `/api/certificates/${props.certificate?.id}/revoke`, { reason }))) return
    refreshRemotes(props.path)
    props.onClose()
    sayDone(t('results.revokedDone'))
  }
  return (
    <ReasonDialog
      open={props.certificate !== null}
      title={t('results.revokeTitle', { number: props.certificate?.number ?? '' })}
      more={t('results.revokeMore')}
      verb={t('results.revoke')}
      act={act}
      onClose={() => props.onClose()}
      onGive={(reason) => void revoke(reason)}
    />
  )
}
