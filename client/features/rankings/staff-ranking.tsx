import { For } from 'solid-js'
import { formatPoints, points } from '#domain/kit/points'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { createCountUp, travel } from '../../ui/motion.ts'
import { AbsentEntries } from '../public/absent-entries.tsx'
import { Members } from '../public/members.tsx'
import { PenaltyNote } from '../public/penalty-note.tsx'
import type { Ranked } from './ranked.ts'

/** A ranking with every criterion, and who didn't come; rows travel to their new places and totals count up. */
export function StaffRanking(props: {
  head: RankingHead
  rows: readonly RankingRow[]
  rankOf: Ranked['rankOf']
  /** So many decimals every figure shows, so that they stand under each other. */
  decimals: number
}) {
  let body: HTMLTableSectionElement | undefined
  travel(
    () => body,
    () => props.rows.map(({ entryId }) => entryId),
  )
  return (
    <div class="overflow-x-auto rounded-md border border-line bg-raised [contain:inline-size]">
      <table class="w-full border-collapse text-15" aria-label={t('results.ranking')}>
        <thead class="text-13 text-muted">
          <tr class="border-strong/60 border-b [&>th]:h-11 [&>th]:px-3 [&>th]:font-medium">
            <th scope="col" class="w-16 text-end">
              {t('results.rank')}
            </th>
            <th scope="col" class="min-w-44 text-start">
              {t('results.entry')}
            </th>
            <For each={props.head.criteria}>
              {(criterion) => (
                <th
                  scope="col"
                  class="text-end max-lg:hidden"
                  title={t('results.criterionHead', {
                    code: criterion.code,
                    name: criterion.name,
                    n: criterion.maximum,
                  })}
                >
                  {criterion.code}
                </th>
              )}
            </For>
            <th scope="col" class="text-end max-sm:hidden">
              {t('results.decided')}
            </th>
            <th scope="col" class="text-end whitespace-nowrap">
              {t('results.total')}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <For each={props.rows}>
            {(row) => <Line head={props.head} standing={row} rank={props.rankOf(row)} decimals={props.decimals} />}
          </For>
        </tbody>
      </table>
      <AbsentEntries boxed of={props.head.absent} />
    </div>
  )
}

function Line(props: { head: RankingHead; standing: RankingRow; rank: number; decimals: number }) {
  const figure = (text: string) => formatPoints(points(text), props.decimals)
  const total = createCountUp(() => figure(props.standing.total))
  const share = () => (props.head.aspects === 0 ? 0 : props.standing.decided / props.head.aspects)
  return (
    <tr class="border-line border-b bg-raised last:border-b-0 [&>*]:px-3 [&>*]:py-2">
      <td class="text-end text-20 font-semibold">{props.rank}</td>
      <th scope="row" class="text-start font-normal">
        <span class="block font-medium">{props.standing.name}</span>
        <span class="block text-13 text-muted">
          {[props.standing.number || null, props.standing.delegation.name].filter(Boolean).join(' · ')}
        </span>
        <Members of={props.standing} />
        <PenaltyNote of={props.standing.penalties} />
      </th>
      <For each={props.head.criteria}>
        {(criterion) => (
          <td class="text-end text-muted max-lg:hidden">{figure(props.standing.criteria[criterion.code] ?? '0')}</td>
        )}
      </For>
      <td class="w-32 text-end max-sm:hidden">
        <span class="block text-13 text-muted">
          {t('results.decidedOf', { n: props.standing.decided, total: props.head.aspects })}
        </span>
        <span class="mt-1 block h-1 overflow-hidden rounded-full bg-hover" aria-hidden="true">
          <span
            class="block h-full w-(--share) rounded-full bg-accent transition-[width]"
            style={{ '--share': `${share() * 100}%` }}
          />
        </span>
      </td>
      <td class="text-end whitespace-nowrap">
        <span class="text-20 font-semibold">{total()}</span>
        <span class="block text-13 text-muted">{t('results.ofMaximum', { n: props.head.maximum })}</span>
      </td>
    </tr>
  )
}
