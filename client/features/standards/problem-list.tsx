import CircleX from 'lucide-solid/icons/circle-x'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createSignal, For, Show } from 'solid-js'
import type { SchemeProblem } from '#domain/standards/contract'
import { findText, t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'

/** So many problems are shown at first. */
const FIRST = 30

/** A problem of a scheme in the reader's words; one without words of its own is named by its code. */
export function problemText({ code, facts }: SchemeProblem): string {
  const params = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact ?? '–']))
  return findText(`standards.problem-${code}`, params) ?? t('standards.problemOther', { code })
}

/** What is wrong with a workbook, errors first, each with the cell where it stands. */
export function ProblemList(props: { problems: readonly SchemeProblem[] }) {
  const [all, setAll] = createSignal(false)
  const sorted = () => [
    ...props.problems.filter(({ severity }) => severity === 'error'),
    ...props.problems.filter(({ severity }) => severity === 'warning'),
  ]
  const shown = () => (all() ? sorted() : sorted().slice(0, FIRST))
  return (
    <Section title={t('standards.problems')} more={t('standards.problemsMore')}>
      <ul class="grid">
        <For each={shown()}>{(problem) => <ProblemLine problem={problem} />}</For>
      </ul>
      <Show when={shown().length < sorted().length}>
        <div>
          <Button onClick={() => setAll(true)}>{t('standards.allProblems', { n: sorted().length })}</Button>
        </div>
      </Show>
    </Section>
  )
}

function ProblemLine(props: { problem: SchemeProblem }) {
  return (
    <li class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 border-line border-t py-2.5 first:border-t-0 sm:grid-cols-[6rem_11rem_1fr]">
      <Show
        when={props.problem.severity === 'error'}
        fallback={
          <span class="inline-flex items-center gap-1.5 self-start font-medium text-13 text-saved">
            <TriangleAlert class="size-4" aria-hidden="true" />
            {t('standards.warning')}
          </span>
        }
      >
        <span class="inline-flex items-center gap-1.5 self-start font-medium text-13 text-refused">
          <CircleX class="size-4" aria-hidden="true" />
          {t('standards.error')}
        </span>
      </Show>
      <span class="min-w-0 self-start break-words text-13 leading-text text-muted">
        <Show when={props.problem.cell} fallback={t('standards.wholeWorkbook')}>
          {(cell) => <Cell cell={cell()} />}
        </Show>
      </span>
      <span class="col-span-full sm:col-span-1">{problemText(props.problem)}</span>
    </li>
  )
}

/** A cell as "Sheet!C12": the cell first, for one looks it up; the sheet is nearly always the same. */
function Cell(props: { cell: string }) {
  const at = () => props.cell.lastIndexOf('!')
  return (
    <>
      <span class="font-mono font-semibold text-ink">{props.cell.slice(at() + 1)}</span>
      <Show when={at() > 0}>
        <span class="block">{props.cell.slice(0, at())}</span>
      </Show>
    </>
  )
}
