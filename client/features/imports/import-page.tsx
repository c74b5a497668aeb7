import Download from 'lucide-solid/icons/download'
import { createSignal, Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import { runners } from '#domain/people/access'
import type { MarkImport, MarksCheck } from '#domain/scoring/mark-line'
import { errorText } from '../../lib/act.ts'
import { newCommandId, RefusedError } from '../../lib/http.ts'
import { createRemote } from '../../lib/remote.ts'
import { ErrorNotice, Remote } from '../../lib/remote-part.tsx'
import { formatBytes, formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { may } from '../desk/access.ts'
import { FileNotes } from '../desk/file-notes.tsx'
import { SessionFrame } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'
import { Verdict } from '../desk/verdict.tsx'
import { ImportList } from './import-list.tsx'
import { Problems } from './problems.tsx'
import { sendMarks } from './send-marks.ts'

const LARGEST = 512 * 1024 * 1024
/** So many bytes of the file are shown as it begins. */
const BEGINNING = 600
const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** Where a file of marks is brought in: choose, check, import all or nothing, undo as one. */
export default function ImportMarksPage() {
  return (
    <SessionFrame tabName={t('imports.title')}>
      {(at) => (
        <Show when={may(runners, at().event.id)} fallback={<ErrorNotice error={notAllowed} />}>
          <MarksImport sessionId={at().session.id} />
        </Show>
      )}
    </SessionFrame>
  )
}

/** The beginning of a text, cut off anywhere: UTF-8, or else GB 18030, as the server reads it. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

interface Chosen {
  readonly file: File
  readonly commandId: string
  readonly beginning: string
}

function MarksImport(props: { sessionId: string }) {
  const [chosen, setChosen] = createSignal<Chosen | null>(null)
  const [check, setCheck] = createSignal<MarksCheck | null>(null)
  const [busy, setBusy] = createSignal<'checking' | 'importing' | null>(null)
  const [error, setError] = createSignal<unknown>(null)
  const path = () => `/api/sessions/${props.sessionId}/marks`
  const imports = createRemote<{ imports: MarkImport[] }>(() => `${path()}/imports`)

  const during = async (what: 'checking' | 'importing', run: () => Promise<void>) => {
    setBusy(what)
    setError(null)
    await run().catch(setError)
    setBusy(null)
  }
  const choose = async (file: File | null) => {
    setChosen(null)
    setCheck(null)
    setError(null)
    if (!file) return
    await during('checking', async () => {
      const beginning = textOf(await file.slice(0, BEGINNING).arrayBuffer())
      setChosen({ file, commandId: newCommandId(), beginning: beginning.split('\n').slice(0, 6).join('\n') })
      setCheck((await sendMarks<MarksCheck>(`${path()}/check`, file)).answer)
    })
  }
  const bringIn = ({ file, commandId }: Chosen) =>
    during('importing', async () => {
      const url = `${path()}/import?commandId=${commandId}&fileName=${encodeURIComponent(file.name.slice(0, 200))}`
      const { taken, answer } = await sendMarks<{ marks: number; check: MarksCheck }>(url, file)
      if (!taken) return void setCheck(answer.check)
      sayDone(t('imports.imported', { n: formatNumber(answer.marks) }))
      setChosen(null)
      setCheck(null)
      imports.refresh()
    })
  return (
    <>
      <Section title={t('imports.title')} more={t('imports.more')}>
        <Template />
        <FileDrop
          label={t('imports.file')}
          hint={t('imports.fileHint')}
          file={chosen()?.file ?? null}
          onFile={(file) => void choose(file)}
          endings={['.csv', '.ndjson', '.jsonl']}
          maxBytes={LARGEST}
          sizeOf={formatBytes}
          disabled={busy() !== null}
          error={error() ? errorText(error()) : null}
          words={{
            drop: t('common.dropFile'),
            remove: t('common.removeFile'),
            tooLarge: t('common.fileTooLarge', { size: formatBytes(LARGEST) }),
            wrongKind: t('common.fileWrongKind', { kinds: '.csv, .ndjson' }),
          }}
        />
        <Show when={chosen()}>
          {(file) => (
            <figure class="grid gap-1.5">
              <figcaption class="text-13 text-muted">{t('imports.firstLines')}</figcaption>
              <pre class="overflow-x-auto rounded-md bg-raised px-4 py-3 text-13 [contain:inline-size]">
                {file().beginning}
              </pre>
            </figure>
          )}
        </Show>
        <Show when={busy()}>{(what) => <Progress name={t(`imports.${what()}`)} share={null} />}</Show>
        <Show when={busy() === null && check()}>
          {(found) => (
            <>
              <FileNotes notes={found().notes} />
              <Show when={found().wrong === 0} fallback={<Problems check={found()} />}>
                <Verdict
                  kind="good"
                  title={t('imports.checkedTitle', { n: formatNumber(found().marks) })}
                  more={t('imports.checkedMore')}
                  actions={
                    <Show when={chosen()}>
                      {(file) => (
                        <Button kind="primary" onClick={() => void bringIn(file())}>
                          {t('imports.import', { n: formatNumber(found().marks) })}
                        </Button>
                      )}
                    </Show>
                  }
                />
              </Show>
            </>
          )}
        </Show>
      </Section>
      <Remote of={imports}>
        {(found) => <ImportList path={path()} imports={found().imports} onUndone={imports.refresh} />}
      </Remote>
    </>
  )
}

const Template = () => (
  <p class="flex flex-wrap items-center gap-x-4 gap-y-1 text-15">
    <a
      href="/api/mark-template.csv"
      download=""
      class="inline-flex min-h-11 items-center gap-2 font-medium no-underline hover:underline"
    >
      <Download class="size-5" aria-hidden="true" />
      {t('imports.template')}
    </a>
    <span class="min-w-0 flex-1 basis-64 text-13 text-muted">{t('imports.templateMore')}</span>
  </p>
)
