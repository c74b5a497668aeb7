import { For } from 'solid-js'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { createCountUp, travel } from '../../ui/motion.ts'
import type { Ranked } from '../rankings/ranked.ts'
import { CriterionHead } from './criterion-head.tsx'
import { EntryName } from './entry-name.tsx'
import { figure, weightOf } from './figures.ts'
import { Meter } from './meter.tsx'

const cell = 'h-14 border-line border-t px-2 py-1.5 first:ps-0 last:pe-0 2xl:h-15 2xl:px-3'
const headCell = 'border-line border-b bg-surface px-2 pb-2 align-bottom font-medium first:ps-0 last:pe-0 2xl:px-3'

/** The ranking as a table, for screens that have room for every criterion. Rows travel to their new places. */
export function RankingTable(props: { head: RankingHead; rows: readonly RankingRow[]; rankOf: Ranked['rankOf'] }) {
  let body: HTMLTableSectionElement | undefined
  travel(
    () => body,
    () => props.rows.map(({ entryId }) => entryId),
  )
  return (
    <table class="w-full border-collapse text-15 2xl:text-17" aria-label={t('public.liveRanking')}>
      <thead class="sticky top-0 z-10 text-13 text-muted 2xl:text-15">
        <tr>
          <th scope="col" class={`${headCell} w-16 text-start`}>
            {t('public.rank')}
          </th>
          <th scope="col" class={`${headCell} text-start`}>
            {t('public.entry')}
          </th>
          <th scope="col" class={`${headCell} w-36 text-start 2xl:w-44`}>
            {t('public.delegation')}
          </th>
          <For each={props.head.criteria}>
            {(criterion) => <CriterionHead criterion={criterion} class={`${headCell} w-18 2xl:w-24`} />}
          </For>
          <th scope="col" class={`${headCell} w-28 text-end`}>
            {t('public.progress')}
          </th>
          <th scope="col" class={`${headCell} w-32 text-end`}>
            <span class="block text-ink">{t('public.total')}</span>
            <span class="block font-normal text-faint">{t('public.ofMaximum', { n: props.head.maximum })}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        <For each={props.rows}>{(row) => <Line row={row} rank={props.rankOf(row)} head={props.head} />}</For>
      </tbody>
    </table>
  )
}

function Line(props: { row: RankingRow; rank: number; head: RankingHead }) {
  const total = createCountUp(() => figure(props.row.total))
  const isBegun = () => props.row.decided > 0
  const share = () => (props.head.aspects === 0 ? 0 : props.row.decided / props.head.aspects)
  return (
    <tr class="bg-surface">
      <td class={`${cell} text-20 2xl:text-26`} classList={weightOf(isBegun())}>
        {props.rank}
      </td>
      <th scope="row" class={`${cell} text-start font-normal`}>
        <EntryName row={props.row} class="text-17 2xl:text-20" />
      </th>
      <td class={`${cell} text-muted`}>{props.row.delegation.name}</td>
      <For each={props.head.criteria}>
        {({ code }) => (
          <td class={`${cell} text-end`} classList={{ 'text-faint': Number(props.row.criteria[code] ?? 0) === 0 }}>
            {figure(props.row.criteria[code] ?? '0')}
          </td>
        )}
      </For>
      <td class={`${cell} text-end text-13 text-muted 2xl:text-15`}>
        <span class="sr-only">{t('public.decidedOf', { n: props.row.decided, total: props.head.aspects })}</span>
        <span aria-hidden="true">
          {props.row.decided}/{props.head.aspects}
        </span>
        <Meter share={share()} class="ms-auto mt-1 w-16 2xl:w-20" />
      </td>
      <td class={`${cell} text-end text-20 2xl:text-26`} classList={weightOf(isBegun())}>
        {total()}
      </td>
    </tr>
  )
}
