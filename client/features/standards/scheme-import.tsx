import { createSignal, type JSX, Show } from 'solid-js'
import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { errorText } from '../../lib/act.ts'
import { newCommandId } from '../../lib/http.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatBytes } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { sayDone } from '../desk/say.ts'
import { LARGEST_FILE, sendFile } from '../desk/send-file.ts'
import { Verdict } from '../desk/verdict.tsx'
import { ProblemList } from './problem-list.tsx'
import { SchemeTotalsView } from './scheme-totals.tsx'
import { SchemeTree } from './scheme-tree.tsx'

/** What the server read from a workbook; nothing of it is kept yet. */
interface Preview {
  scheme: SchemeDraft
  problems: SchemeProblem[]
}

interface ImportProps {
  /** Where the scheme is read and saved. */
  path: string
  /** Whether there is a scheme already, which the import replaces. */
  replaces: boolean
  /** Another way to a scheme, where there is one. */
  build?: JSX.Element
  onImported: () => void
  onCancel: () => void
}

/** Brings a scheme in from its workbook: choose, check what was found, import. */
export function SchemeImport(props: ImportProps) {
  const [file, setFile] = createSignal<File | null>(null)
  const [preview, setPreview] = createSignal<Preview | null>(null)
  const [reading, setReading] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  const read = async (chosen: File | null) => {
    setFile(chosen)
    setPreview(null)
    setError(null)
    if (!chosen) return
    setReading(true)
    const found = await sendFile<Preview>(`${props.path}/preview`, chosen).catch((reason: unknown) => {
      setError(reason)
      return null
    })
    setReading(false)
    // Another file may have been chosen while this one was read.
    if (file() === chosen) setPreview(found)
  }
  return (
    <>
      <Section
        title={t(props.replaces ? 'standards.replace' : 'standards.import')}
        more={t(props.replaces ? 'standards.replaceMore' : 'standards.importMore')}
        actions={
          <Show when={props.replaces} fallback={props.build}>
            <Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>
          </Show>
        }
      >
        <Stepper
          name={t('standards.steps')}
          steps={[t('standards.stepChoose'), t('standards.stepCheck')]}
          at={preview() ? 1 : 0}
          onGo={() => void read(null)}
          words={{ done: t('common.stepDone') }}
        />
        <FileDrop
          label={t('standards.workbook')}
          hint={t('standards.workbookHint')}
          file={file()}
          onFile={(chosen) => void read(chosen)}
          endings={['.xlsx']}
          maxBytes={LARGEST_FILE}
          sizeOf={formatBytes}
          disabled={reading()}
          error={error() ? errorText(error()) : null}
          words={{
            drop: t('common.dropFile'),
            remove: t('common.removeFile'),
            tooLarge: t('common.fileTooLarge', { size: formatBytes(LARGEST_FILE) }),
            wrongKind: t('common.fileWrongKind', { kinds: '.xlsx' }),
          }}
        />
        <Show when={reading()}>
          <Progress name={t('standards.reading')} share={null} />
        </Show>
      </Section>
      <Show when={preview() && file() ? { found: preview(), file: file() } : null} keyed>
        {({ found, file }) => found && file && <Found {...props} found={found} file={file} />}
      </Show>
    </>
  )
}

function Found(props: ImportProps & { found: Preview; file: File }) {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  // The same file is imported once, however often the button is pressed while the outcome is unknown.
  const commandId = newCommandId()
  const count = (severity: SchemeProblem['severity']) =>
    props.found.problems.filter((problem) => problem.severity === severity).length
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      await sendFile(props.path, props.file, { commandId })
      refreshRemotes('/api/events')
      refreshRemotes(props.path)
      sayDone(t('standards.imported'))
      props.onImported()
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <div class="grid gap-3">
        <Verdict
          kind={count('error') > 0 ? 'bad' : count('warning') > 0 ? 'doubtful' : 'good'}
          {...verdictOf(count('error'), count('warning'))}
          actions={
            <Button kind="primary" busy={busy()} disabled={count('error') > 0} onClick={() => void send()}>
              {t(props.replaces ? 'standards.replace' : 'standards.import')}
            </Button>
          }
        />
        <div role="alert" class="empty:hidden">
          <Show when={error()}>{(reason) => <FieldError>{errorText(reason())}</FieldError>}</Show>
        </div>
      </div>
      <Show when={props.found.problems.length > 0}>
        <ProblemList problems={props.found.problems} />
      </Show>
      <Section title={t('standards.found')}>
        <SchemeTotalsView scheme={props.found.scheme} />
      </Section>
      <SchemeTree scheme={props.found.scheme} />
    </>
  )
}

function verdictOf(errors: number, warnings: number): { title: string; more: string } {
  if (errors > 0) return { title: t('standards.blocked', { n: errors }), more: t('standards.blockedMore') }
  if (warnings > 0) return { title: t('standards.doubtful', { n: warnings }), more: t('standards.doubtfulMore') }
  return { title: t('standards.sound'), more: t('standards.soundMore') }
}
