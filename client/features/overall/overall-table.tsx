import { For, Show } from 'solid-js'
import type { OverallMethod, OverallRules } from '#domain/events/overall-rules'
import { shownMethods } from '#domain/rankings/overall'
import type { OverallRow } from '#domain/rankings/overall-contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { PersonName } from '../people/person-name.tsx'

const MEDALS = ['gold', 'silver', 'bronze'] as const

const figures: Readonly<Record<Exclude<OverallMethod, 'medals'>, (row: OverallRow) => number | string | null>> = {
  'medal-points': ({ medalPoints }) => medalPoints,
  'rank-points': ({ rankPoints }) => rankPoints,
  total: ({ total }) => total,
  average: ({ average }) => average,
}

/** An overall table: ranks, delegations or persons, their medals, and every figure that decides. */
export function OverallTable(props: { rules: OverallRules; rows: readonly OverallRow[] }) {
  const methods = () => shownMethods(props.rules)
  const hasMedallions = () => props.rows.some(({ medallion }) => medallion > 0)
  const hasBest = () => props.rows.some(({ best }) => best.length > 0)
  const bestText = ({ best }: OverallRow) =>
    best.map(({ name, discipline }) => `${name} (${discipline.code})`).join(' · ')
  return (
    <div class="overflow-x-auto [contain:inline-size]">
      <table class="w-full border-collapse text-15" aria-label={t('overall.title')}>
        <thead class="text-13 text-muted">
          <tr class="[&>th]:px-1 [&>th]:align-bottom sm:[&>th]:whitespace-nowrap sm:[&>th]:px-2 [&>th]:pb-2 [&>th]:font-medium">
            <th scope="col" class="w-10 text-end sm:w-14">
              {t('overall.rank')}
            </th>
            <th scope="col" class="text-start">
              {t(props.rules.group === 'person' ? 'overall.person' : 'overall.delegation')}
            </th>
            <For each={MEDALS}>
              {(medal) => (
                <th scope="col" class="text-end">
                  {t(`overall.${medal}`)}
                </th>
              )}
            </For>
            <Show when={hasMedallions()}>
              <th scope="col" class="text-end">
                {t('overall.medallion')}
              </th>
            </Show>
            <For each={methods()}>
              {(method) => (
                <th scope="col" class="text-end">
                  {t(`overall.by-${method}`)}
                </th>
              )}
            </For>
            <Show when={hasBest()}>
              <th scope="col" class="text-start max-md:hidden">
                {t('overall.best')}
              </th>
            </Show>
          </tr>
        </thead>
        <tbody class="tabular-nums">
          <For each={props.rows}>
            {(row) => (
              <tr class="[&>*]:border-line [&>*]:border-t [&>*]:px-1 [&>*]:py-2 sm:[&>*]:px-2">
                <td class="text-end font-semibold text-17">{row.rank}</td>
                <th scope="row" class="min-w-28 text-start sm:min-w-40 font-normal wrap-anywhere">
                  <Show when={row.person} fallback={<span class="font-medium">{row.delegation.name}</span>}>
                    {(person) => (
                      <>
                        <PersonName name={person().name} latinName={person().latinName} />
                        <span class="block text-13 text-muted">{row.delegation.name}</span>
                      </>
                    )}
                  </Show>
                </th>
                <For each={MEDALS}>{(medal) => <Count n={row[medal]} />}</For>
                <Show when={hasMedallions()}>
                  <Count n={row.medallion} />
                </Show>
                <For each={methods()}>
                  {(method, i) => (
                    <td class={classNames('text-end', i() === 0 && props.rules.by === method && 'font-semibold')}>
                      {figures[method](row) ?? '–'}
                    </td>
                  )}
                </For>
                <Show when={hasBest()}>
                  <td class="text-13 text-muted max-md:hidden">{bestText(row)}</td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

const Count = (props: { n: number }) => <td class={classNames('text-end', props.n === 0 && 'text-faint')}>{props.n}</td>
