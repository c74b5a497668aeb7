import CircleX from 'lucide-solid/icons/circle-x'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { OccupationProblem, OccupationsPreview } from '#domain/standards/occupation-contract'
import { errorText } from '../../lib/act.ts'
import { newCommandId } from '../../lib/http.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { FileNotes } from '../desk/file-notes.tsx'
import { sayDone } from '../desk/say.ts'
import { sendFile } from '../desk/send-file.ts'
import { tableWords } from '../desk/table-words.ts'
import { Verdict } from '../desk/verdict.tsx'
import { countNew, type PreviewRow, rowsOf } from './preview-rows.ts'

/** What was read from a table of occupations, row by row, and the button that imports it. */
export function ImportPreview(props: { preview: OccupationsPreview; file: File; onImported: () => void }) {
  const rows = createMemo(() => rowsOf(props.preview))
  const bad = () => new Set(props.preview.problems.map(({ row }) => row)).size
  const count = () => countNew(props.preview)
  const isNew = () => count().occupations + count().workTypes > 0
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  // The same file is imported once, however often the button is pressed while the outcome is unknown.
  const commandId = newCommandId()
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      const path = '/api/occupations/import'
      const added = await sendFile<{ occupations: number; workTypes: number }>(path, props.file, { commandId })
      refreshRemotes('/api/occupations')
      sayDone(t('occupations.imported', added))
      props.onImported()
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }
  const verdict = () => {
    if (bad() > 0)
      return {
        kind: 'bad',
        title: t('occupations.blocked', { n: bad() }),
        more: t('occupations.blockedMore'),
      } as const
    if (!isNew())
      return { kind: 'bad', title: t('occupations.nothingNew'), more: t('occupations.nothingNewMore') } as const
    return { kind: 'good', title: t('occupations.sound'), more: t('occupations.soundMore', count()) } as const
  }
  return (
    <>
      <div class="grid gap-3">
        <Verdict
          {...verdict()}
          actions={
            <Button kind="primary" busy={busy()} disabled={bad() > 0 || !isNew()} onClick={() => void send()}>
              {t('occupations.importNow')}
            </Button>
          }
        />
        <FileNotes notes={props.preview.notes} />
        <div role="alert" class="empty:hidden">
          <Show when={error()}>{(reason) => <FieldError>{errorText(reason())}</FieldError>}</Show>
        </div>
      </div>
      <Show when={rows().length > 0}>
        <Section title={t('occupations.found')}>
          <Table
            name={t('occupations.found')}
            rows={rows()}
            columns={columns(bad() > 0)}
            keyOf={({ row, isType }) => `${row} ${isType}`}
            textOf={({ code, name, latinName }) => [code, name, latinName].join(' ')}
            locale={localeTag()}
            words={tableWords(t('occupations.filter'))}
          />
        </Section>
      </Show>
    </>
  )
}

const columns = (hasProblems: boolean): Column<PreviewRow>[] => [
  { key: 'row', head: t('occupations.row'), align: 'end', class: 'w-16 text-muted', cell: ({ row }) => row },
  {
    key: 'code',
    head: t('occupations.code'),
    class: 'w-32 whitespace-nowrap',
    cell: ({ code, isType }) => <span class={isType ? 'ps-4 text-muted' : 'font-medium'}>{code}</span>,
  },
  {
    key: 'name',
    head: t('occupations.name'),
    class: 'wrap-anywhere min-w-40',
    cell: ({ name, latinName, problems }) => (
      <div class="py-1">
        {name} <span class="text-13 text-muted">{latinName}</span>
        <div class="md:hidden">
          <RowProblems problems={problems} />
        </div>
      </div>
    ),
  },
  {
    key: 'state',
    head: '',
    class: 'w-20',
    from: 'sm',
    cell: ({ known }) => (
      <Show when={known !== null}>
        <Badge kind={known ? 'plain' : 'accent'}>{t(known ? 'occupations.isKnown' : 'occupations.isNew')}</Badge>
      </Show>
    ),
  },
  ...(hasProblems
    ? [
        {
          key: 'problem',
          head: t('occupations.problem'),
          from: 'md' as const,
          cell: ({ problems }: PreviewRow) => <RowProblems problems={problems} />,
        },
      ]
    : []),
]

/** What is wrong with a row, each with the column where it stands. */
function RowProblems(props: { problems: readonly OccupationProblem[] }) {
  return (
    <For each={props.problems}>
      {(problem) => (
        <span class="flex items-start gap-1.5 text-13 text-refused">
          <CircleX class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          <span>
            <Show when={problem.column}>
              {(column) => <span class="text-muted">{t(`occupations.at-${column()}`)} · </span>}
            </Show>
            {refusalText(problem)}
          </span>
        </span>
      )}
    </For>
  )
}
