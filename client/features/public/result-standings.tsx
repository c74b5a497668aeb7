import { createMemo, createSignal, For, Show } from 'solid-js'
import type { AbsentEntry, RankingHead } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { Select } from '../../ui/select.tsx'
import { AbsentEntries } from './absent-entries.tsx'
import { CriteriaPoints } from './criteria-points.tsx'
import { CriterionHead } from './criterion-head.tsx'
import { EntryName } from './entry-name.tsx'
import { figure } from './figures.ts'
import { createFind, FindEntry } from './find-entry.tsx'
import { Growing } from './growing.tsx'
import { createMedia } from './media.ts'
import { OpeningRow } from './opening-row.tsx'
import { isFound } from './ranking-rows.ts'
import { Marks, type OfficialStanding, TieNote } from './standing-marks.tsx'

/** A part into which totals are broken: a module, or a day of marking under its number. */
type Part = RankingHead['criteria'][number]
type By = 'module' | 'day'
interface Shown {
  parts: readonly Part[]
  by: By
  standings: readonly OfficialStanding[]
}

/** Every standing of an official result, with its points by module or day: a table where there is room and on paper. */
export function ResultStandings(props: {
  criteria: readonly Part[]
  days: readonly Part[]
  standings: readonly OfficialStanding[]
  absent: readonly AbsentEntry[]
}) {
  const find = createFind()
  const [by, setBy] = createSignal<By>('module')
  const found = createMemo(() => props.standings.filter((standing) => isFound(standing, find.text())))
  const absent = createMemo(() => props.absent.filter((entry) => isFound(entry, find.text())))
  const isWide = createMedia('print, (min-width: 64rem)')
  const isVeryWide = createMedia('print, (min-width: 96rem)')
  const parts = () =>
    by() === 'module'
      ? props.criteria
      : props.days.map((day) => ({ ...day, name: t('public.dayHead', { n: day.code }) }))
  const hasRoom = () => (parts().length > 9 ? isVeryWide() : isWide())
  const shown = (standings: readonly OfficialStanding[]) => ({ parts: parts(), by: by(), standings })
  return (
    <section class="grid min-w-0 gap-4">
      <div class="flex flex-wrap items-center gap-x-8 gap-y-3">
        <h2 class="text-20">{t('public.standings')}</h2>
        <FindEntry text={find.text()} onText={find.setText} found={found().length} all={props.standings.length} />
        <Show when={props.days.length > 0}>
          <Select
            class="print:hidden"
            hideLabel
            label={t('public.columns')}
            value={by()}
            onChange={setBy}
            options={[
              { value: 'module', label: t('public.byModule') },
              { value: 'day', label: t('public.byDay') },
            ]}
          />
        </Show>
      </div>
      <Show when={by() === 'day'}>
        <p class="text-13 text-muted">{t('public.daysMore')}</p>
      </Show>
      <div class="min-w-0">
        <Growing rows={found()} from={find.text()}>
          {(drawn) => (
            <Show when={hasRoom()} fallback={<StandingsList {...shown(drawn())} />}>
              <StandingsTable {...shown(drawn())} />
            </Show>
          )}
        </Growing>
        <AbsentEntries of={absent()} />
        <Show when={found().length + absent().length === 0}>
          <p class="py-12 text-center text-muted">{t('public.nothingFound', { text: find.text() })}</p>
        </Show>
      </div>
    </section>
  )
}

const StandingsList = (props: Shown) => (
  <ol class="border-line border-b" aria-label={t('public.standings')}>
    <For each={props.standings}>
      {(standing) => (
        <OpeningRow
          row={standing}
          rank={standing.rank}
          badge={<Marks of={standing} />}
          under={<Scale of={standing} />}
          more={
            <div class="grid gap-3">
              <TieNote of={standing} />
              <CriteriaPoints
                criteria={[...props.parts]}
                points={Object.fromEntries(props.parts.map(({ code }) => [code, pointsIn(standing, code, props.by)]))}
              />
            </div>
          }
        />
      )}
    </For>
  </ol>
)

const pointsIn = ({ criteria, days }: OfficialStanding, code: string, by: By) =>
  (by === 'module' ? criteria[code] : days[code]?.points) ?? '0'

const Scale = (props: { of: OfficialStanding }) => (
  <Show when={props.of.scale}>
    {(scale) => (
      <span class="text-13 text-muted">
        {t('public.scale')} {scale()}
      </span>
    )}
  </Show>
)

const head = 'border-line border-b bg-surface px-2 pb-2 align-bottom font-medium first:ps-0 last:pe-0 print:px-1'
const cell = 'h-12 border-line border-t px-2 py-1.5 first:ps-0 last:pe-0 print:h-auto print:px-1'

const hasScale = (standings: readonly OfficialStanding[]) => standings.some(({ scale }) => scale !== null)

const StandingsTable = (props: Shown) => (
  <table class="w-full border-collapse text-15 print:text-13" aria-label={t('public.standings')}>
    <thead class="sticky top-0 z-10 text-13 text-muted print:static">
      <tr>
        <th scope="col" class={`${head} w-14 text-start print:w-10`}>
          {t('public.rank')}
        </th>
        <th scope="col" class={`${head} text-start`}>
          {t('public.entry')}
        </th>
        <th scope="col" class={`${head} w-36 text-start print:w-16`}>
          {t('public.delegation')}
        </th>
        <th scope="col" class={`${head} w-28 text-start print:w-14`}>
          {t('public.award')}
        </th>
        <For each={props.parts}>{(part) => <CriterionHead criterion={part} class={`${head} w-18 print:w-11`} />}</For>
        <th scope="col" class={`${head} w-28 text-end print:w-16`}>
          {t('public.total')}
        </th>
        <Show when={hasScale(props.standings)}>
          <th scope="col" class={`${head} w-24 text-end print:w-14`}>
            {t('public.scale')}
          </th>
        </Show>
      </tr>
    </thead>
    <tbody>
      <For each={props.standings}>
        {(standing) => (
          <Line standing={standing} parts={props.parts} by={props.by} hasScale={hasScale(props.standings)} />
        )}
      </For>
    </tbody>
  </table>
)

const Line = (props: { standing: OfficialStanding; parts: readonly Part[]; by: By; hasScale: boolean }) => (
  <tr class="break-inside-avoid">
    <td class={`${cell} text-17 font-semibold`}>{props.standing.rank}</td>
    <th scope="row" class={`${cell} text-start font-normal`}>
      <EntryName row={props.standing} />
    </th>
    <td class={`${cell} text-muted`}>{props.standing.delegation.name}</td>
    <td class={cell}>
      <Marks of={props.standing} />
    </td>
    <For each={props.parts}>
      {({ code }) => (
        <td class={`${cell} text-end`}>
          {figure(pointsIn(props.standing, code, props.by))}
          <Show when={props.by === 'day' && props.standing.days[code]}>
            {(day) => <span class="ms-1 text-13 text-muted">({day().rank})</span>}
          </Show>
        </td>
      )}
    </For>
    <td class={`${cell} text-end text-17 font-semibold`}>
      {figure(props.standing.total)}
      <TieNote of={props.standing} />
    </td>
    <Show when={props.hasScale}>
      <td class={`${cell} text-end text-17`}>{props.standing.scale}</td>
    </Show>
  </tr>
)
