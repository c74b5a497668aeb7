import { For, Show } from 'solid-js'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Status } from '../../ui/status.tsx'
import { partName } from './words.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** How many entries have a place, and which disciplines miss some. */
export function CoveragePart(props: { timetable: BatchTimetable }) {
  const entries = () => sum(props.timetable.disciplines.map((one) => one.entries))
  const placed = () => sum(props.timetable.disciplines.map((one) => one.placed))
  const missing = () => props.timetable.disciplines.filter((one) => one.placed < one.entries)
  return (
    <div class="grid gap-3">
      <Show
        when={missing().length > 0}
        fallback={
          <div>
            <Status state="stored" word={t('timetables.allPlaced', { entries: formatNumber(entries()) })} />
          </div>
        }
      >
        <p class="text-17">
          {t('timetables.placedOf', { placed: formatNumber(placed()), entries: formatNumber(entries()) })}
        </p>
        <ul class="grid gap-x-8 border-line border-b sm:grid-cols-2">
          <For each={missing()}>
            {(one) => (
              <li class="flex min-h-11 items-center gap-3 border-line border-t py-1.5 text-15">
                <span class="wrap-anywhere min-w-0 flex-1">{partName(one)}</span>
                <span class="text-13 text-muted">{`${formatNumber(one.placed)} / ${formatNumber(one.entries)}`}</span>
                <Status
                  plain
                  state="waiting"
                  word={t('timetables.missing', { n: formatNumber(one.entries - one.placed) })}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
