import { For } from 'solid-js'
import type { ScoreProblemView, ScoresPreview } from '#domain/outcomes/contract'
import { type ScoreColumn, scoreColumns } from '#domain/outcomes/score-columns'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'
import { Verdict } from '../desk/verdict.tsx'

/** What is wrong with a file of scores: where, and why. */
export function Problems(props: { preview: ScoresPreview }) {
  const more = () =>
    [
      t('outcomes.wrongMore'),
      props.preview.wrong > props.preview.problems.length &&
        t('outcomes.wrongFirst', { n: props.preview.problems.length }),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <>
      <Verdict kind="bad" title={t('outcomes.wrongTitle', { n: props.preview.wrong })} more={more()} />
      <ol class="grid border-line border-b text-15" aria-label={t('outcomes.problems')}>
        <For each={props.preview.problems}>
          {(problem) => (
            <li class="flex flex-wrap gap-x-4 gap-y-0.5 border-line border-t px-2 py-2">
              <span class="w-28 font-medium">
                {problem.row === null ? t('outcomes.whole') : t('outcomes.row', { n: formatNumber(problem.row) })}
              </span>
              <span class="w-24 text-muted">{columnName(problem)}</span>
              <span class="min-w-0 flex-1 basis-56 text-refused">{refusalText(problem)}</span>
            </li>
          )}
        </For>
      </ol>
    </>
  )
}

function columnName({ column }: ScoreProblemView): string {
  const known: ScoreColumn | undefined = scoreColumns.find((one) => one === column)
  return known ? t(`outcomes.column-${known}`) : ''
}

type Row = ScoresPreview['rows'][number]

/** The scores that a file holds, as they would be taken. */
export function FoundScores(props: { rows: readonly Row[] }) {
  const columns = (): Column<Row>[] => [
    {
      key: 'number',
      head: t('outcomes.number'),
      align: 'end',
      class: 'w-24',
      sortBy: (row) => row.number,
      cell: (row) => row.number,
    },
    {
      key: 'name',
      head: t('outcomes.name'),
      class: 'wrap-anywhere',
      sortBy: (row) => row.name,
      cell: (row) => row.name,
    },
    {
      key: 'points',
      head: t('outcomes.points'),
      align: 'end',
      sortBy: (row) => Number(row.points ?? -1),
      cell: (row) => row.points ?? t('outcomes.state-absent'),
    },
  ]
  return (
    <Table
      name={t('outcomes.found')}
      rows={props.rows}
      columns={columns()}
      keyOf={({ row }) => String(row)}
      textOf={({ number, name }) => `${number} ${name}`}
      locale={localeTag()}
      words={tableWords(t('outcomes.filter'))}
    />
  )
}
