import { For, Show } from 'solid-js'
import type { TraineeFigures } from '#domain/rankings/analysis/contract'
import { t } from '../../lib/text/index.ts'
import { PersonName } from '../people/person-name.tsx'
import { percent } from './figures.tsx'
import { Figure, leniencyReach } from './judges-table.tsx'

/** A line for each trainee: how their marks lie beside the panel's. */
export function TraineesTable(props: { trainees: readonly TraineeFigures[] }) {
  const heads = ['leniency', 'spread', 'consistency', 'measuredAlike'] as const
  return (
    <div class="overflow-x-auto rounded-md border border-line bg-raised [contain:inline-size]">
      <table class="w-full border-collapse text-15" aria-label={t('analysis.trainees')}>
        <thead class="text-13 text-muted">
          <tr class="border-strong/60 border-b [&>th]:px-4 [&>th]:py-3 [&>th]:text-start [&>th]:align-bottom [&>th]:font-medium">
            <th scope="col" class="sticky start-0 bg-raised">
              {t('analysis.trainees')}
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
          <For each={props.trainees}>
            {(trainee) => <TraineeRow of={trainee} reach={leniencyReach(props.trainees)} />}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function TraineeRow(props: { of: TraineeFigures; reach: number }) {
  return (
    <tr class="border-line border-b last:border-0 [&>*]:px-4 [&>*]:py-3 [&>*]:align-top">
      <th scope="row" class="sticky start-0 min-w-48 bg-raised text-start font-normal">
        <span class="block font-medium">
          <PersonName name={props.of.name} latinName={props.of.latinName} />
        </span>
        <span class="block text-13 text-muted">
          {props.of.scores > 0
            ? t('analysis.basis', { entries: props.of.entries, scores: props.of.scores })
            : t('analysis.noTraineeScores')}
        </span>
      </th>
      <td>
        <Figure
          of={props.of.leniency}
          neutral={0}
          from={-props.reach}
          to={props.reach}
          digits={1}
          say={percent}
          signed
        />
      </td>
      <td>
        <Figure of={props.of.spread} neutral={1} from={0} to={2} digits={2} />
      </td>
      <td>
        <Figure of={props.of.consistency} from={-1} to={1} digits={2} />
      </td>
      <td class="tabular-nums">
        <Show when={props.of.measured > 0} fallback={<span class="text-muted">{t('analysis.none')}</span>}>
          <span class="font-semibold">
            {t('analysis.alikeOf', { alike: props.of.alike, measured: props.of.measured })}
          </span>
        </Show>
      </td>
    </tr>
  )
}
