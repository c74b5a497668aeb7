import { useNavigate } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import { createSignal, Show } from 'solid-js'
import type { TableNote } from '#domain/kit/table-note'
import { errorText } from '../../lib/act.ts'
import { formatBytes } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { LARGEST_FILE, sendFile } from '../desk/send-file.ts'
import { type ReadRow, TablePreview, type TableProblem } from './table-preview.tsx'

/** A table that is brought in all or nothing: chosen, checked row by row, imported. `path` ends before /preview and /import. */
export function TableImport<Preview extends { problems: TableProblem[]; notes: TableNote[] }>(props: {
  title: string
  path: string
  template: string
  /** Where the person goes back to. */
  list: string
  /** What was read, row by row. */
  rowsOf: (preview: Preview) => ReadRow[]
  /** A column's head, by its name in the contract. */
  headOf: (column: string) => string
  onImported: () => void
}) {
  const navigate = useNavigate()
  const [source, setSource] = createSignal<File | null>(null)
  const [preview, setPreview] = createSignal<Preview | null>(null)
  const [reading, setReading] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  const read = async (chosen: File | null) => {
    setSource(chosen)
    setPreview(null)
    setError(null)
    if (!chosen) return
    setReading(true)
    const found = await sendFile<Preview>(`${props.path}/preview`, chosen, {}).catch((reason: unknown) => {
      setError(reason)
      return null
    })
    setReading(false)
    // Another file may have been chosen while this one was read.
    if (source() === chosen) setPreview(() => found)
  }
  return (
    <>
      <Section
        title={props.title}
        more={t('organisations.importMore')}
        actions={<Button onClick={() => navigate(props.list)}>{t('common.cancel')}</Button>}
      >
        <Stepper
          name={t('organisations.steps')}
          steps={[t('organisations.stepChoose'), t('organisations.stepCheck')]}
          at={preview() ? 1 : 0}
          onGo={() => void read(null)}
          words={{ done: t('common.stepDone') }}
        />
        <a
          href={props.template}
          download=""
          class="inline-flex min-h-11 items-center gap-2 justify-self-start font-medium text-15 no-underline hover:underline"
        >
          <Download class="size-5" aria-hidden="true" />
          {t('organisations.template')}
        </a>
        <FileDrop
          label={t('organisations.file')}
          hint={t('organisations.fileHint')}
          file={source()}
          onFile={(file) => void read(file)}
          endings={['.xlsx', '.csv']}
          maxBytes={LARGEST_FILE}
          sizeOf={formatBytes}
          disabled={reading()}
          error={error() ? errorText(error()) : null}
          words={{
            drop: t('common.dropFile'),
            remove: t('common.removeFile'),
            tooLarge: t('common.fileTooLarge', { size: formatBytes(LARGEST_FILE) }),
            wrongKind: t('common.fileWrongKind', { kinds: '.xlsx, .csv' }),
          }}
        />
        <Show when={reading()}>
          <Progress name={t('organisations.reading')} share={null} />
        </Show>
      </Section>
      <Show when={preview()} keyed>
        {(found) => (
          <TablePreview
            rows={props.rowsOf(found)}
            problems={found.problems}
            notes={found.notes}
            headOf={props.headOf}
            path={props.path}
            file={source() ?? undefined}
            onImported={() => {
              props.onImported()
              navigate(props.list)
            }}
          />
        )}
      </Show>
    </>
  )
}
