import CircleX from 'lucide-solid/icons/circle-x'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Refusal } from '#domain/kit/refusal'
import type { TableNote } from '#domain/kit/table-note'
import { errorText } from '../../lib/act.ts'
import { newCommandId } from '../../lib/http.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { FileNotes } from '../desk/file-notes.tsx'
import { sayDone } from '../desk/say.ts'
import { sendFile } from '../desk/send-file.ts'
import { tableWords } from '../desk/table-words.ts'
import { Verdict } from '../desk/verdict.tsx'

/** Something that keeps a table from being imported, as the server found it. */
export interface TableProblem extends Refusal {
  row: number
  column: string | null
}

/** What was read from a row, in words. `also` are further rows that belong to it. */
export interface ReadRow {
  row: number
  also?: readonly number[]
  title: string
  more: string
}

interface ShownRow extends ReadRow {
  problems: TableProblem[]
}

/** What was read from a table, the rows with problems first, and the button that imports it. */
export function TablePreview(props: {
  rows: readonly ReadRow[]
  problems: readonly TableProblem[]
  notes: readonly TableNote[]
  headOf: (column: string) => string
  path: string
  file: File | undefined
  onImported: () => void
}) {
  const shown = createMemo(() => withProblems(props.rows, props.problems))
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  // The same file is imported once, however often the button is pressed while the outcome is unknown.
  const commandId = newCommandId()
  const send = async () => {
    if (!props.file) return
    setBusy(true)
    setError(null)
    try {
      const { added } = await sendFile<{ added: number }>(`${props.path}/import`, props.file, { commandId })
      sayDone(t('organisations.imported', { n: formatNumber(added) }))
      props.onImported()
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }
  const count = () => formatNumber(props.rows.length)
  const verdict = () => {
    const { length } = props.problems
    if (length > 0)
      return {
        ...{ kind: 'bad' as const, title: t('organisations.blocked', { n: length }) },
        more: t('organisations.blockedMore'),
      }
    if (props.rows.length === 0) return { kind: 'bad' as const, title: t('organisations.nothing') }
    return { kind: 'good' as const, title: t('organisations.sound', { n: count() }) }
  }
  return (
    <Section title={t('organisations.found')}>
      <Verdict
        {...verdict()}
        actions={
          <Show when={verdict().kind === 'good'}>
            <Button kind="primary" busy={busy()} onClick={() => void send()}>
              {t('organisations.importCount', { n: count() })}
            </Button>
          </Show>
        }
      />
      <FileNotes notes={props.notes} />
      <Show when={error()}>
        <FieldError>{errorText(error())}</FieldError>
      </Show>
      <Show when={shown().length > 0}>
        <Table
          name={t('organisations.found')}
          rows={shown()}
          columns={columns(props.headOf)}
          keyOf={({ row }) => String(row)}
          textOf={({ title, more }) => `${title} ${more}`}
          locale={localeTag()}
          words={tableWords(t('common.search'))}
        />
      </Show>
    </Section>
  )
}

const columns = (headOf: (column: string) => string): Column<ShownRow>[] => [
  {
    key: 'row',
    head: t('organisations.row'),
    align: 'end',
    class: 'w-16 align-top text-muted',
    cell: ({ row }) => row,
  },
  {
    key: 'content',
    head: t('organisations.content'),
    class: 'wrap-anywhere',
    cell: (one) => (
      <div class="grid gap-0.5 py-1">
        <span class="font-medium">{one.title}</span>
        <span class="text-13 text-muted">{one.more}</span>
        <For each={one.problems}>
          {(problem) => (
            <span class="flex items-start gap-1.5 text-13 text-refused">
              <CircleX class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
              {problemText(one, problem, headOf)}
            </span>
          )}
        </For>
      </div>
    ),
  },
]

/** A problem with the column that it stands in, and its row where several rows are shown as one. */
function problemText(shown: ShownRow, problem: TableProblem, headOf: (column: string) => string): string {
  const place = problem.row === shown.row ? [] : [`${t('organisations.row')} ${problem.row}`]
  const at = [...place, ...(problem.column ? [headOf(problem.column)] : [])].join(' · ')
  return at ? `${at}: ${refusalText(problem)}` : refusalText(problem)
}

/** The rows in their order, those with problems first. */
function withProblems(rows: readonly ReadRow[], problems: readonly TableProblem[]): ShownRow[] {
  const shown = new Map<number, ShownRow>()
  for (const row of rows) {
    const one = { ...row, problems: [] }
    for (const number of [row.row, ...(row.also ?? [])]) shown.set(number, one)
  }
  for (const problem of problems) {
    const known = shown.get(problem.row) ?? { row: problem.row, title: '', more: '', problems: [] }
    shown.set(problem.row, known)
    known.problems.push(problem)
  }
  return [...new Set(shown.values())].sort(
    (a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0) || a.row - b.row,
  )
}
