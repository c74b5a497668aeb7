import { For, type JSX, Show } from 'solid-js'
import type { DelegationBias, Estimate, JudgeFigures } from '#domain/rankings/analysis/contract'
import { formatPercent } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Interval } from '../../ui/interval.tsx'
import { PersonName } from '../people/person-name.tsx'
import { EstimateText, figure, percent } from './figures.tsx'
import { findingsOf, leavesOut } from './findings.ts'

/** How far the scales of leniency reach on either side, in percent, so that every line fits on the same. */
export const leniencyReach = (people: readonly Pick<JudgeFigures, 'leniency'>[]): number =>
  Math.max(10, ...people.map(({ leniency }) => Math.abs(leniency?.value ?? 0))) * 1.2

/** A line for each judge: four figures, each with how sure it is, and in words what stands out. */
export function JudgesTable(props: { judges: readonly JudgeFigures[] }) {
  const reach = () => leniencyReach(props.judges)
  const heads = ['leniency', 'spread', 'consistency', 'bias'] as const
  return (
    <div class="overflow-x-auto rounded-md border border-line bg-raised [contain:inline-size]">
      <table class="w-full border-collapse text-15" aria-label={t('analysis.judges')}>
        <thead class="text-13 text-muted">
          <tr class="border-strong/60 border-b [&>th]:px-4 [&>th]:py-3 [&>th]:text-start [&>th]:align-bottom [&>th]:font-medium">
            <th scope="col" class="sticky start-0 bg-raised">
              {t('analysis.judge')}
            </th>
            <For each={heads}>
              {(head) => (
                <th scope="col" class="min-w-40">
                  <span class="block text-15 text-ink">{t(`analysis.${head}`)}</span>
                  <span class="block font-normal">{t(`analysis.${head}More`)}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.judges}>
            {(judge) => (
              <tr class="border-line border-b last:border-0 [&>*]:px-4 [&>*]:py-3 [&>*]:align-top">
                <th scope="row" class="sticky start-0 min-w-48 bg-raised text-start font-normal">
                  <span class="block font-medium">
                    <PersonName name={judge.name} latinName={judge.latinName} />
                  </span>
                  <span class="mb-2 block text-13 text-muted">
                    {t('analysis.basis', { entries: judge.entries, scores: judge.scores })}
                  </span>
                  <Findings of={judge} />
                </th>
                <td>
                  <Figure
                    of={judge.leniency}
                    neutral={0}
                    from={-reach()}
                    to={reach()}
                    digits={1}
                    say={percent}
                    signed
                  />
                </td>
                <td>
                  <Figure of={judge.spread} neutral={1} from={0} to={2} digits={2} />
                </td>
                <td>
                  <Figure of={judge.consistency} from={-1} to={1} digits={2} />
                </td>
                <td>
                  <Bias of={judge.delegations} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function Findings(props: { of: JudgeFigures }) {
  const findings = () => findingsOf(props.of)
  return (
    <Show when={findings().length > 0} fallback={<span class="text-13 text-muted">{t('analysis.usual')}</span>}>
      <span class="flex flex-wrap gap-1.5">
        <For each={findings()}>{(finding) => <Badge kind="accent">{t(`analysis.${finding}`)}</Badge>}</For>
      </span>
    </Show>
  )
}

/** A figure with its interval, drawn and in words. */
export function Figure(props: {
  of: Estimate | null
  neutral?: number
  from: number
  to: number
  digits: number
  signed?: boolean
  say?: (value: number) => JSX.Element
}) {
  return (
    <Show when={props.of} fallback={<span class="text-muted">{t('analysis.none')}</span>}>
      {(estimate) => (
        <span class="grid gap-0.5">
          <span class="font-semibold tabular-nums">
            {props.say?.(estimate().value) ?? figure(estimate().value, props.digits)}
          </span>
          <Interval
            {...estimate()}
            from={props.from}
            to={props.to}
            neutral={props.neutral}
            marked={props.neutral !== undefined && leavesOut(estimate(), props.neutral)}
          />
          <EstimateText of={estimate()} digits={props.digits} signed={props.signed} />
        </span>
      )}
    </Show>
  )
}

/** The delegation treated most unlike the others, and all of them on request. */
function Bias(props: { of: readonly DelegationBias[] }) {
  return (
    <Show when={props.of[0]} fallback={<span class="text-muted">{t('analysis.none')}</span>}>
      {(first) => (
        <details>
          <summary class="grid cursor-pointer gap-0.5 rounded-sm">
            <BiasLine of={first()} />
            <span class="text-13 text-accent">{t('analysis.seeAll')}</span>
          </summary>
          <ul class="mt-2 grid gap-2 border-line border-t pt-2">
            <For each={props.of.slice(1)}>
              {(bias) => (
                <li class="grid gap-0.5">
                  <BiasLine of={bias} />
                </li>
              )}
            </For>
          </ul>
        </details>
      )}
    </Show>
  )
}

function BiasLine(props: { of: DelegationBias }) {
  return (
    <>
      <span class="font-semibold tabular-nums">
        {t('analysis.biasOf', { name: props.of.name, difference: percent(props.of.difference) })}
      </span>
      <span class="text-13 text-muted">{t('analysis.chance', { chance: formatPercent(props.of.chance) })}</span>
    </>
  )
}
