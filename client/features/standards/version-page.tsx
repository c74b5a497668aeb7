import { useNavigate, useParams } from '@solidjs/router'
import PencilLine from 'lucide-solid/icons/pencil-line'
import { Show } from 'solid-js'
import { leaders } from '#domain/people/access'
import type { PresentScheme, SchemeView } from '#domain/standards/contract'
import { me } from '../../lib/auth.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { DisciplineFrame } from '../desk/frames.tsx'
import { draftOf } from './editor/draft.ts'
import { keepDraft, keptDraft } from './editor/kept-draft.ts'
import { type SchemePlace, schemeOfDiscipline } from './scheme-place.ts'
import { SchemeTotalsView } from './scheme-totals.tsx'
import { SchemeTree } from './scheme-tree.tsx'

/** A version of a scheme as it was, to read or to begin a draft with. */
export default function VersionPage() {
  return (
    <DisciplineFrame tabName={t('editor.versions')}>
      {(at) => (
        <SchemeVersionPart
          place={schemeOfDiscipline(at().discipline)}
          canEdit={may(leaders, at().event.id) && at().event.state !== 'closed'}
        />
      )}
    </DisciplineFrame>
  )
}

/** The version of a scheme that the address names. */
export function SchemeVersionPart(props: { place: SchemePlace; canEdit: boolean }) {
  const params = useParams<{ version: string }>()
  const navigate = useNavigate()
  const { api: path, page, key: id } = props.place
  const remote = createRemote<{ scheme: SchemeView }>(() => `${path}/versions/${params.version}`)
  const present = createRemote<PresentScheme>(() => path)
  const useAsDraft = async (scheme: SchemeView, base: number | null) => {
    const owner = me()?.account?.id
    if (!owner) return
    const words = { title: t('editor.replaceTitle'), lost: t('editor.replaceLost'), verb: t('editor.replaceDraft') }
    if (keptDraft(owner, id) && !(await confirmAct(words))) return
    keepDraft(owner, id, { base, at: new Date().toISOString(), draft: draftOf(scheme) })
    navigate(`${page}/edit`)
  }
  return (
    <Remote of={remote}>
      {(data) => (
        <>
          <Section
            title={t('editor.version', { n: Number(params.version) })}
            more={
              <Show when={present.data}>
                {(now) =>
                  now().version === Number(params.version)
                    ? t('editor.isNewest')
                    : t('editor.newestIs', { n: now().version ?? 0 })
                }
              </Show>
            }
            actions={
              <Show when={props.canEdit && present.data}>
                {(now) => (
                  <Button
                    icon={<PencilLine class="size-5" aria-hidden="true" />}
                    onClick={() => void useAsDraft(data().scheme, now().version)}
                  >
                    {t('editor.useAsDraft')}
                  </Button>
                )}
              </Show>
            }
          >
            <SchemeTotalsView scheme={data().scheme} />
          </Section>
          <SchemeTree scheme={data().scheme} />
        </>
      )}
    </Remote>
  )
}
