import { A, useNavigate } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import { Show } from 'solid-js'
import type { CandidatesImported } from '#domain/applications/bulk-contract'
import { mostCandidates } from '#domain/applications/bulk-rows'
import type { JobView } from '#domain/kit/job'
import { refuse } from '#domain/kit/refusal'
import { runners } from '#domain/people/access'
import { errorText } from '../../../lib/act.ts'
import { RefusedError } from '../../../lib/http.ts'
import { followJob } from '../../../lib/job.ts'
import { JobPart } from '../../../lib/job-part.tsx'
import { ErrorNotice } from '../../../lib/remote-part.tsx'
import { formatBytes, formatDateTime, formatNumber } from '../../../lib/text/format.ts'
import { locale, t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { Section } from '../../../ui/page.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { may } from '../../desk/access.ts'
import { EventFrame } from '../../desk/frames.tsx'
import { LARGEST_FILE } from '../../desk/send-file.ts'
import { Verdict } from '../../desk/verdict.tsx'
import { createImport } from './create-import.ts'
import { FoundPart, PhotosPart } from './found-part.tsx'
import { ProblemTable } from './problem-table.tsx'

const LARGEST_ARCHIVE = 1024 * 1024 * 1024
const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** Where an organisation brings its candidates in: a table, its photos, what is wrong with them, and the import. */
export default function CandidateImportPage() {
  return (
    <EventFrame tabName={t('review.importTitle')}>
      {(at) => (
        <Show when={may(runners, at().event.id)} fallback={<ErrorNotice error={notAllowed} />}>
          <CandidateImport eventId={at().event.id} />
        </Show>
      )}
    </EventFrame>
  )
}

function CandidateImport(props: { eventId: string }) {
  const navigate = useNavigate()
  const job = followJob('import-candidates', () => props.eventId)
  const draft = createImport(() => props.eventId, job.look)
  const ready = () => {
    const found = draft.found()
    return found !== null && found.problemCount === 0 && found.candidates > 0 && !job.running
  }
  const files = (kinds: string, most: number) => ({
    drop: t('common.dropFile'),
    remove: t('common.removeFile'),
    tooLarge: t('common.fileTooLarge', { size: formatBytes(most) }),
    wrongKind: t('common.fileWrongKind', { kinds }),
  })
  const busy = () => draft.sent() !== null || job.running
  return (
    <>
      <Section
        title={t('review.importTitle')}
        more={t('review.importMore', { n: formatNumber(mostCandidates) })}
        actions={
          <Button onClick={() => navigate(`/desk/events/${props.eventId}/applications`)}>{t('review.back')}</Button>
        }
      >
        <p class="flex flex-wrap items-center gap-x-4 gap-y-1 text-15">
          <a
            href={`/api/candidate-template.xlsx?language=${locale()}`}
            download=""
            class="inline-flex min-h-11 items-center gap-2 font-medium no-underline hover:underline"
          >
            <Download class="size-5" aria-hidden="true" />
            {t('review.template')}
          </a>
          <span class="text-13 text-muted">{t('review.templateMore')}</span>
        </p>
        <div class="grid gap-5 md:grid-cols-2">
          <FileDrop
            label={t('review.table')}
            hint={t('review.tableHint')}
            file={draft.table()}
            onFile={(file) => void draft.takeTable(file)}
            endings={['.xlsx', '.csv']}
            maxBytes={LARGEST_FILE}
            sizeOf={formatBytes}
            disabled={busy()}
            error={draft.error() ? errorText(draft.error()) : null}
            words={files('.xlsx, .csv', LARGEST_FILE)}
          />
          <FileDrop
            label={t('review.photos')}
            hint={t('review.photosHint')}
            file={draft.photos()}
            onFile={(file) => void draft.takePhotos(file)}
            endings={['.zip']}
            maxBytes={LARGEST_ARCHIVE}
            sizeOf={formatBytes}
            disabled={busy()}
            error={draft.photoError() ? t('review.photosUnreadable') : null}
            words={files('.zip', LARGEST_ARCHIVE)}
          />
        </div>
        <Show when={draft.reading()}>
          <Progress name={t('review.reading')} share={null} />
        </Show>
        <Show when={draft.found()} keyed>
          {(found) => (
            <>
              <FoundPart found={found} archive={draft.photos()} />
              <Show when={found.problemCount === 0 && draft.sent() === null}>
                <div>
                  <Button kind="primary" disabled={!ready()} onClick={() => void draft.start()}>
                    {t('review.start', { n: formatNumber(found.candidates) })}
                  </Button>
                </div>
              </Show>
            </>
          )}
        </Show>
        <Show when={draft.sent() !== null}>
          <Progress
            name={t('review.sending')}
            share={draft.sent()}
            done={`${Math.round((draft.sent() ?? 0) * 100)} %`}
            cancel={{ name: t('common.cancel'), run: draft.cancel }}
          />
        </Show>
      </Section>
      <Show when={job.view && (job.running || draft.table() === null)}>
        <Section title={job.running ? t('review.importing') : lastImport(job.view)}>
          <JobPart
            of={job}
            name={t('review.importing')}
            done={(view) => <Report of={view.result as CandidatesImported} eventId={props.eventId} />}
          />
        </Section>
      </Show>
    </>
  )
}

const lastImport = (job: JobView | null | undefined) =>
  t('review.lastImport', { time: job?.endedAt ? formatDateTime(job.endedAt) : '–' })

/** What came of an import. */
function Report(props: { of: CandidatesImported; eventId: string }) {
  const missing = () => props.of.candidates - props.of.photos.matched
  return (
    <Show
      when={props.of.imported}
      fallback={
        <div class="grid gap-6">
          <Verdict
            kind="bad"
            title={t('review.notImported', { n: formatNumber(props.of.problemCount) })}
            more={t('review.dirtyMore')}
          />
          <ProblemTable found={props.of} />
        </div>
      }
    >
      <div class="grid gap-4">
        <Verdict
          kind="good"
          title={t('review.imported', { n: formatNumber(props.of.candidates) })}
          more={t('review.importedMore', {
            photos: formatNumber(props.of.photos.matched),
            missing: formatNumber(missing()),
          })}
          actions={
            <A
              href={`/desk/events/${props.eventId}/applications`}
              class="inline-flex min-h-11 items-center font-medium text-15"
            >
              {t('review.toQueue')}
            </A>
          }
        />
        <PhotosPart photos={props.of.photos} shown />
      </div>
    </Show>
  )
}
