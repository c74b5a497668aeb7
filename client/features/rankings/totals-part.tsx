import { useSearchParams } from '@solidjs/router'
import { createEffect, For, on, onCleanup } from 'solid-js'
import { formatPoints, points } from '#domain/kit/points'
import type { TotalsView } from '#domain/rankings/contract'
import { type Grouping, groupings } from '#domain/rankings/totals'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'

/** Marks come in seconds apart; the totals are read again at most so often, in milliseconds. */
const PAUSE = 3000

const isGrouping = (text: unknown): text is Grouping => groupings.some((known) => known === text)

/** Every entry's points by criterion, sub-criterion, section or day; `changes` counts what has moved. */
export function TotalsPart(props: { disciplineId: string; decimals: number; changes: number | null }) {
  const [params, setParams] = useSearchParams<{ by?: string }>()
  const by = (): Grouping => (isGrouping(params.by) ? params.by : 'section')
  const totals = createRemote<TotalsView>(() => `/api/disciplines/${props.disciplineId}/totals?by=${by()}`)
  let waiting: ReturnType<typeof setTimeout> | null = null
  const later = () => {
    waiting ??= setTimeout(() => {
      waiting = null
      totals.refresh()
    }, PAUSE)
  }
  createEffect(on(() => props.changes, later, { defer: true }))
  onCleanup(() => waiting && clearTimeout(waiting))
  return (
    <Section
      title={t('results.totals')}
      actions={
        <Select
          hideLabel
          label={t('results.totalsBy')}
          options={groupings.map((value) => ({ value, label: t(`results.by-${value}`) }))}
          value={by()}
          onChange={(next) => setParams({ by: next }, { replace: true, scroll: false })}
        />
      }
    >
      <Remote of={totals}>{(view) => <TotalsTable view={view()} by={by()} decimals={props.decimals} />}</Remote>
    </Section>
  )
}

function TotalsTable(props: { view: TotalsView; by: Grouping; decimals: number }) {
  const shown = (text: string | undefined) => formatPoints(points(text ?? '0'), props.decimals)
  const head = (code: string) => (props.by === 'day' && code !== '-' ? t('results.dayOf', { n: code }) : code)
  return (
    <div class="overflow-x-auto rounded-md border border-line bg-raised [contain:inline-size]">
      <table class="w-full border-collapse text-15" aria-label={t('results.totals')}>
        <thead class="text-13 text-muted">
          <tr class="border-strong/60 border-b [&>th]:h-13 [&>th]:px-3 [&>th]:font-medium">
            <th scope="col" class="sticky start-0 min-w-44 bg-raised text-start">
              {t('results.entry')}
            </th>
            <For each={props.view.parts}>
              {({ code, name, maximum }) => (
                <th scope="col" class="text-end whitespace-nowrap" title={name}>
                  <span class="block text-ink">{head(code)}</span>
                  {shown(maximum)}
                </th>
              )}
            </For>
            <th scope="col" class="text-end">
              {t('results.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.view.entries}>
            {(entry) => (
              <tr class="border-line border-b last:border-0 [&>*]:h-11 [&>*]:px-3">
                <th scope="row" class="sticky start-0 bg-raised text-start font-normal">
                  <span class="me-2 inline-block min-w-6 text-end text-13 text-muted">{entry.number || null}</span>
                  {entry.name}
                </th>
                <For each={props.view.parts}>{({ code }) => <td class="text-end">{shown(entry.points[code])}</td>}</For>
                <td class="text-end font-semibold">{shown(entry.total)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
