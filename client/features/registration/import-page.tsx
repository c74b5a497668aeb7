import { useNavigate } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import { createSignal, Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import { runners } from '#domain/people/access'
import type { EntriesPreview } from '#domain/registration/contract'
import { errorText } from '../../lib/act.ts'
import { RefusedError } from '../../lib/http.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { formatBytes } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { LARGEST_FILE, sendFile } from '../desk/send-file.ts'
import { Verdict } from '../desk/verdict.tsx'
import { EntryPreview } from './entry-preview.tsx'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** Where a list of entries is brought in from a table: choose, check, import all or nothing. */
export default function ImportPage() {
  return (
    <DisciplineFrame tabName={t('registration.import')}>
      {(at) => (
        <Show when={may(runners, at().event.id)} fallback={<ErrorNotice error={notAllowed} />}>
          <EntryImport at={at()} />
        </Show>
      )}
    </DisciplineFrame>
  )
}

/** What is sent: a file, and the encoding that the person named where it could not be told. */
interface Source {
  file: File
  encoding?: 'gb18030'
}

function EntryImport(props: { at: AtDiscipline }) {
  const navigate = useNavigate()
  const [source, setSource] = createSignal<Source | null>(null)
  const [preview, setPreview] = createSignal<EntriesPreview | null>(null)
  const [reading, setReading] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  const path = () => `/api/disciplines/${props.at.discipline.id}/entries`
  const list = () => `/desk/disciplines/${props.at.discipline.id}/entries`
  const read = async (chosen: Source | null) => {
    setSource(chosen)
    setPreview(null)
    setError(null)
    if (!chosen) return
    setReading(true)
    const { file, encoding } = chosen
    const found = await sendFile<EntriesPreview>(`${path()}/preview`, file, { encoding }).catch((reason: unknown) => {
      setError(reason)
      return null
    })
    setReading(false)
    // Another file may have been chosen while this one was read.
    if (source() === chosen) setPreview(found)
  }
  const suggestsGb = () => {
    const refused = error()
    return refused instanceof RefusedError && refused.code === 'csv-encoding' && refused.facts.encoding === 'GB18030'
  }
  return (
    <>
      <Section
        title={t('registration.import')}
        more={t('registration.importMore')}
        actions={<Button onClick={() => navigate(list())}>{t('common.cancel')}</Button>}
      >
        <Stepper
          name={t('registration.steps')}
          steps={[t('registration.stepChoose'), t('registration.stepCheck')]}
          at={preview() ? 1 : 0}
          onGo={() => void read(null)}
          words={{ done: t('common.stepDone') }}
        />
        <Template teams={props.at.discipline.team !== null} />
        <FileDrop
          label={t('registration.file')}
          hint={t('registration.fileHint')}
          file={source()?.file ?? null}
          onFile={(file) => void read(file && { file })}
          endings={['.xlsx', '.csv']}
          maxBytes={LARGEST_FILE}
          sizeOf={formatBytes}
          disabled={reading()}
          error={error() && !suggestsGb() ? errorText(error()) : null}
          words={{
            drop: t('common.dropFile'),
            remove: t('common.removeFile'),
            tooLarge: t('common.fileTooLarge', { size: formatBytes(LARGEST_FILE) }),
            wrongKind: t('common.fileWrongKind', { kinds: '.xlsx, .csv' }),
          }}
        />
        <Show when={reading()}>
          <Progress name={t('registration.reading')} share={null} />
        </Show>
        <Show when={suggestsGb() && source()}>
          {(chosen) => (
            <Verdict
              kind="doubtful"
              title={t('registration.encodingTitle')}
              more={t('registration.encodingMore')}
              actions={
                <Button onClick={() => void read({ file: chosen().file, encoding: 'gb18030' })}>
                  {t('registration.readAsGb')}
                </Button>
              }
            />
          )}
        </Show>
      </Section>
      <Show when={preview()} keyed>
        {(found) => (
          <Show when={source()}>
            {(from) => (
              <EntryPreview
                preview={found}
                path={path()}
                file={from().file}
                encoding={from().encoding}
                onImported={() => navigate(list())}
              />
            )}
          </Show>
        )}
      </Show>
    </>
  )
}

function Template(props: { teams: boolean }) {
  return (
    <p class="flex flex-wrap items-center gap-x-4 gap-y-1 text-15">
      <a
        href={`/api/entry-template.xlsx${props.teams ? '?teams=true' : ''}`}
        download=""
        class="inline-flex min-h-11 items-center gap-2 font-medium no-underline hover:underline"
      >
        <Download class="size-5" aria-hidden="true" />
        {t('registration.template')}
      </a>
      <span class="text-13 text-muted">
        {t(props.teams ? 'registration.teamTemplateMore' : 'registration.templateMore')}
      </span>
    </p>
  )
}
