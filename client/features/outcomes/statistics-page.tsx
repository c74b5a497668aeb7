import ChartColumn from 'lucide-solid/icons/chart-column'
import { For, Show } from 'solid-js'
import type { BatchStatistics, StatisticLine, Tally } from '#domain/outcomes/statistics'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Facts } from '../desk/facts.tsx'
import { EventFrame } from '../desk/frames.tsx'
import { componentName, offeringName } from './names.ts'
import { RateBar } from './rate-bar.tsx'

/** How many of a batch passed: by occupation, component, site, examiner and employer. */
export default function StatisticsPage() {
  return <EventFrame tabName={t('outcomes.statistics')}>{(at) => <Statistics eventId={at().event.id} />}</EventFrame>
}

const groups = ['occupations', 'components', 'sites', 'examiners', 'employers'] as const

function Statistics(props: { eventId: string }) {
  const remote = createRemote<BatchStatistics>(() => `/api/events/${props.eventId}/statistics`)
  return (
    <Remote
      of={remote}
      empty={(data) =>
        data.candidates.entered === 0 &&
        data.carried + data.recognised === 0 && (
          <EmptyState icon={<ChartColumn aria-hidden="true" />} title={t('outcomes.statNone')} />
        )
      }
    >
      {(data) => (
        <>
          <Section
            title={t('outcomes.statCandidates')}
            more={
              data().version === null
                ? t('outcomes.statNow')
                : t('outcomes.statOf', { version: data().version as number })
            }
          >
            <Facts class="grid-cols-2 sm:grid-cols-4 lg:grid-cols-8" facts={wholeFacts(data())} />
            <p class="max-w-3xl text-13 text-muted">{t('outcomes.rateHint')}</p>
          </Section>
          <For each={groups}>
            {(group) => (
              <Show when={data()[group].length > 0}>
                <Section title={t(`outcomes.by-${group}`)}>
                  <Lines name={t(`outcomes.by-${group}`)} head={t(`outcomes.of-${group}`)} lines={data()[group]} />
                </Section>
              </Show>
            )}
          </For>
        </>
      )}
    </Remote>
  )
}

const counts = ['sat', 'passed', 'failed', 'voided', 'absent'] as const

const wholeFacts = ({ candidates, carried, recognised }: BatchStatistics) => [
  { name: t('outcomes.entered-count'), value: candidates.entered },
  ...counts.map((key) => ({ name: t(`outcomes.${key}`), value: candidates[key] })),
  { name: t('outcomes.rate'), value: rateOf(candidates) },
  ...(carried > 0 ? [{ name: t('outcomes.carriedCount'), value: carried }] : []),
  ...(recognised > 0 ? [{ name: t('outcomes.recognisedCount'), value: recognised }] : []),
]

const rateOf = ({ rate }: Tally) => (rate === null ? '–' : `${rate}%`)

const nameOf = ({ name, latinName, level, component }: StatisticLine): string => {
  const own = level === undefined ? name : offeringName({ name, latinName, level })
  return component ? `${own} · ${componentName(component)}` : own
}

/** A statistic as a table whose rates are bars: the figure stands beside its bar, never in its colour alone. */
function Lines(props: { name: string; head: string; lines: readonly StatisticLine[] }) {
  return (
    <div class="overflow-x-auto [contain:inline-size]">
      <table class="w-full border-collapse text-15" aria-label={props.name}>
        <thead class="text-13 text-muted">
          <tr>
            <th scope="col" class="border-strong/60 border-b px-2 py-2 text-start font-medium">
              {props.head}
            </th>
            <th
              scope="col"
              class="border-strong/60 border-b px-2 py-2 font-medium max-sm:text-end sm:w-2/5 sm:text-start"
            >
              {t('outcomes.rate')}
            </th>
            <For each={counts}>
              {(key) => (
                <th
                  scope="col"
                  class="whitespace-nowrap border-strong/60 border-b px-2 py-2 text-end font-medium max-md:hidden"
                >
                  {t(`outcomes.${key}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.lines}>
            {(line) => (
              <tr class="border-line border-b">
                <th scope="row" class="wrap-anywhere min-w-32 px-2 py-2 text-start font-normal">
                  {nameOf(line)}
                </th>
                <td class="px-2 py-2">
                  <RateBar tally={line.tally} />
                </td>
                <For each={counts}>{(key) => <td class="px-2 py-2 text-end max-md:hidden">{line.tally[key]}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
