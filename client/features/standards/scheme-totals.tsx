import { For, type JSX, Show } from 'solid-js'
import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import type { SchemeDraft } from '#domain/standards/contract'
import { type Total, totalsOf } from '#domain/standards/totals'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Facts } from '../desk/facts.tsx'

interface Line extends Total {
  name: JSX.Element
  /** The points that the workbook claims, where it does. */
  claimed?: Points | null
}

const marks = (value: Points) => formatPoints(value, 2)

/** What a scheme adds up to: as a whole, and by criterion, section of the standard and day of marking. */
export function SchemeTotalsView(props: { scheme: SchemeDraft }) {
  const totals = () => totalsOf(props.scheme)
  const whole = () => totals().whole.marks
  const criteria = (): Line[] =>
    props.scheme.criteria.map((criterion, at) => ({
      ...(totals().criteria[at] ?? { count: 0, marks: 0 as Points }),
      name: <Coded code={criterion.code} name={criterion.name} />,
      claimed: parsePoints(criterion.marks),
    }))
  const sections = (): Line[] => {
    const place = new Map(props.scheme.sections.map(({ code }, at) => [code, at]))
    const inOrder = [...totals().sections].sort(
      ([a], [b]) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size),
    )
    return inOrder.map(([code, total]) => {
      const section = props.scheme.sections.find((one) => one.code === code)
      const claimed = section?.marks ? parsePoints(section.marks) : null
      return { ...total, name: <Coded code={code} name={section?.name ?? ''} />, claimed }
    })
  }
  const days = (): Line[] =>
    [...totals().days]
      .sort(([a], [b]) => a - b)
      .map(([day, total]) => ({ ...total, name: t('standards.day', { n: day }) }))
  return (
    <div class="grid gap-8">
      <SchemeFigures scheme={props.scheme} />
      <Totals title={t('standards.byCriterion')} lines={criteria()} whole={whole()} />
      <div class="grid gap-8 xl:grid-cols-2">
        <Show when={sections().length > 0}>
          <Totals title={t('standards.bySection')} lines={sections()} whole={whole()} />
        </Show>
        <Show when={days().length > 0}>
          <Totals title={t('standards.byDay')} lines={days()} whole={whole()} />
        </Show>
      </div>
    </div>
  )
}

/** The figures that tell one scheme from another. */
function SchemeFigures(props: { scheme: SchemeDraft }) {
  const totals = () => totalsOf(props.scheme)
  const subCriteria = () => props.scheme.criteria.reduce((sum, { subCriteria }) => sum + subCriteria.length, 0)
  const kind = ({ count, marks: sum }: Total) => (
    <Figure value={marks(sum)} more={t('standards.aspectCount', { n: formatNumber(count) })} />
  )
  return (
    <Facts
      class="grid-cols-2 sm:grid-cols-4"
      facts={[
        {
          name: t('standards.total'),
          value: (
            <Figure
              value={marks(totals().whole.marks)}
              more={t('standards.aspectCount', { n: formatNumber(totals().whole.count) })}
            />
          ),
        },
        { name: t('standards.measurement'), value: kind(totals().kinds.measurement) },
        { name: t('standards.judgement'), value: kind(totals().kinds.judgement) },
        ...(totals().kinds.panel.count > 0 ? [{ name: t('standards.panel'), value: kind(totals().kinds.panel) }] : []),
        {
          name: t('standards.criteria'),
          value: (
            <Figure
              value={formatNumber(props.scheme.criteria.length)}
              more={t('standards.subCriterionCount', { n: formatNumber(subCriteria()) })}
            />
          ),
        },
      ]}
    />
  )
}

function Figure(props: { value: string; more: string }) {
  return (
    <>
      <span class="block font-semibold text-26">{props.value}</span>
      <span class="text-13 text-muted">{props.more}</span>
    </>
  )
}

function Coded(props: { code: string; name: string }) {
  return (
    <span class="flex min-w-0 gap-3">
      <span class="w-6 shrink-0 font-semibold">{props.code}</span>
      <span class="wrap-anywhere min-w-0">{props.name}</span>
    </span>
  )
}

function Totals(props: { title: string; lines: readonly Line[]; whole: Points }) {
  return (
    <table class="w-full content-start self-start text-15">
      <caption class="pb-1 text-start font-medium text-13 text-muted">{props.title}</caption>
      <thead class="sr-only">
        <tr>
          <th scope="col">{props.title}</th>
          <th scope="col">{t('standards.share')}</th>
          <th scope="col">{t('standards.aspects')}</th>
          <th scope="col">{t('standards.marks')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>{(line) => <TotalLine line={line} whole={props.whole} />}</For>
      </tbody>
    </table>
  )
}

function TotalLine(props: { line: Line; whole: Points }) {
  const differs = () => props.line.claimed != null && props.line.claimed !== props.line.marks
  const share = () => (props.whole > 0 ? (props.line.marks / props.whole) * 100 : 0)
  return (
    <tr class="border-line border-t align-top">
      <th scope="row" class="py-2.5 pe-4 text-start font-normal">
        {props.line.name}
      </th>
      <td class="w-1/4 py-2.5 pe-4 max-sm:hidden">
        <span class="mt-2 block h-1.5 rounded-full bg-hover">
          <span class="block h-full w-(--share) rounded-full bg-accent" style={{ '--share': `${share()}%` }} />
        </span>
      </td>
      <td class="whitespace-nowrap py-2.5 pe-4 text-end text-muted max-sm:hidden">
        {t('standards.aspectCount', { n: formatNumber(props.line.count) })}
      </td>
      <td class="w-24 whitespace-nowrap py-2.5 text-end font-medium">
        {marks(props.line.marks)}
        <Show when={differs()}>
          <span class="block font-normal text-13 text-saved">
            {t('standards.claimed', { marks: marks(props.line.claimed ?? (0 as Points)) })}
          </span>
        </Show>
      </td>
    </tr>
  )
}
