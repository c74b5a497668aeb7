import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import type { RankingRow } from '#domain/rankings/contract'
import { createCountUp } from '../../ui/motion.ts'
import { latinNameOf } from './entry-name.tsx'
import { figure, weightOf } from './figures.ts'
import { Members } from './members.tsx'
import { PenaltyNote } from './penalty-note.tsx'

/** One entry in a line of a list: rank, names, total; pressed, it opens to more. */
export function OpeningRow(props: {
  row: RankingRow
  rank: number
  badge?: JSX.Element
  under?: JSX.Element
  more: JSX.Element
}) {
  const [isOpen, setOpen] = createSignal(false)
  const id = createUniqueId()
  const isBegun = () => props.row.decided > 0
  const total = createCountUp(() => figure(props.row.total))
  return (
    <li class="border-line border-t bg-surface">
      <button
        type="button"
        aria-expanded={isOpen()}
        aria-controls={id}
        class="flex min-h-16 w-full items-center gap-3 py-2 text-start"
        onClick={() => setOpen(!isOpen())}
      >
        <span class="w-9 shrink-0 text-20" classList={weightOf(isBegun())}>
          {props.rank}
        </span>
        <span class="min-w-0 flex-1">
          <span class="flex flex-wrap items-center gap-x-2">
            <span class="text-17 font-medium text-pretty">{props.row.name}</span>
            {props.badge}
          </span>
          <span class="block text-13 text-muted">
            {[latinNameOf(props.row), props.row.delegation.name].filter(Boolean).join(' · ')}
          </span>
          <Members of={props.row} />
          <PenaltyNote of={props.row.penalties} />
        </span>
        <span class="grid shrink-0 justify-items-end">
          <span class="text-20" classList={weightOf(isBegun())}>
            {total()}
          </span>
          {props.under}
        </span>
        <ChevronDown
          class="size-5 shrink-0 text-faint transition-transform"
          classList={{ 'rotate-180': isOpen() }}
          aria-hidden="true"
        />
      </button>
      <div id={id}>
        <Show when={isOpen()}>
          <div class="ps-12 pb-4">{props.more}</div>
        </Show>
      </div>
    </li>
  )
}
