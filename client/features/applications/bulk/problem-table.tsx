import { useSearchParams } from '@solidjs/router'
import CircleX from 'lucide-solid/icons/circle-x'
import { createMemo, Show } from 'solid-js'
import { headOf } from '#domain/applications/bulk-columns'
import type { CandidatesPreview } from '#domain/applications/bulk-contract'
import { createTableAddress } from '../../../lib/table-address.ts'
import { formatNumber } from '../../../lib/text/format.ts'
import { locale, t } from '../../../lib/text/index.ts'
import { localeTag } from '../../../lib/text/locale.ts'
import { refusalText } from '../../../lib/text/refusal.ts'
import { Section } from '../../../ui/page.tsx'
import { Select } from '../../../ui/select.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { tableWords } from '../../desk/table-words.ts'

type Problem = CandidatesPreview['problems'][number]

const columnWord = ({ column }: Problem): string => (column ? headOf(column, locale()) : t('review.wholeRow'))

/** What is wrong with a file of candidates, by row and column; filtered by column, by kind of problem or by a word. */
export function ProblemTable(props: { found: Pick<CandidatesPreview, 'problems' | 'problemCount'> }) {
  const [params, setParams] = useSearchParams<{ column?: string; code?: string }>()
  const address = createTableAddress()
  const kinds = createMemo(() => countBy(props.found.problems, ({ code }) => code))
  const columnsFound = createMemo(() => countBy(props.found.problems, columnWord))
  const shown = createMemo(() =>
    props.found.problems.filter(
      (one) => (!params.column || columnWord(one) === params.column) && (!params.code || one.code === params.code),
    ),
  )
  const columns = (): Column<Problem>[] => [
    {
      key: 'row',
      head: t('review.row'),
      align: 'end',
      class: 'w-20',
      sortBy: ({ row }) => row,
      cell: ({ row }) => <span class="pe-3 font-medium">{row}</span>,
    },
    {
      key: 'column',
      head: t('review.column'),
      from: 'sm',
      class: 'w-44 whitespace-nowrap',
      sortBy: columnWord,
      cell: columnWord,
    },
    {
      key: 'problem',
      head: t('review.problem'),
      class: 'wrap-anywhere',
      cell: (one) => (
        <span class="flex items-start gap-1.5 text-15">
          <CircleX class="mt-0.5 size-4 shrink-0 text-refused" aria-hidden="true" />
          <span>
            <span class="text-muted sm:hidden">{columnWord(one)}: </span>
            {refusalText(one)}
          </span>
        </span>
      ),
    },
  ]
  return (
    <Section
      title={t('review.problems')}
      more={
        <Show when={props.found.problemCount > props.found.problems.length}>
          {t('review.firstOnly', { n: formatNumber(props.found.problems.length) })}
        </Show>
      }
    >
      <Table
        name={t('review.problems')}
        rows={shown()}
        columns={columns()}
        keyOf={(one) => `${one.row} ${one.column} ${one.code}`}
        textOf={(one) => `${one.row} ${columnWord(one)} ${refusalText(one)}`}
        locale={localeTag()}
        words={tableWords(t('review.filterProblems'))}
        tools={
          <>
            <Select
              label={t('review.column')}
              hideLabel
              value={params.column || 'all'}
              options={[{ value: 'all', label: t('review.allColumns') }, ...options(columnsFound(), (word) => word)]}
              onChange={(column) => setParams({ column: column === 'all' ? null : column }, { replace: true })}
            />
            <Select
              label={t('review.problem')}
              hideLabel
              class="max-w-80"
              value={params.code || 'all'}
              options={[{ value: 'all', label: t('review.allProblems') }, ...options(kinds(), kindWord)]}
              onChange={(code) => setParams({ code: code === 'all' ? null : code }, { replace: true })}
            />
          </>
        }
        {...address}
      />
    </Section>
  )

  /** A kind of problem by the first one of it. */
  function kindWord(code: string): string {
    const first = props.found.problems.find((one) => one.code === code)
    return first ? refusalText(first) : code
  }
}

function countBy(problems: readonly Problem[], keyOf: (one: Problem) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of problems) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

const options = (counts: ReadonlyMap<string, number>, word: (key: string) => string) =>
  [...counts].map(([value, n]) => ({ value, label: `${word(value)} (${formatNumber(n)})` }))
