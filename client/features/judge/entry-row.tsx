import { For } from 'solid-js'
import { entryBadge } from '../../lib/entry-tag.ts'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Entry } from './marking.ts'
import type { Standing } from './sheet-standing.ts'
import { standingLooks } from './standing-look.tsx'

const HIGH = 20
const WIDE = 5
const GAP = 1.5

/** Nothing of the sheet asks for the judge any more. */
const DONE: readonly Standing[] = ['signed', 'confirmed', 'given']

/** An entry with a bar for each sheet: colour and height say how it stands. */
export function EntryRow(props: {
  entry: Entry
  /** Of its sheets, in their order. */
  standings: readonly Standing[]
  chosen: boolean
  onChoose: () => void
}) {
  const done = () => props.standings.filter((standing) => DONE.includes(standing)).length
  return (
    <li class="h-16 border-line border-b">
      <button
        type="button"
        aria-pressed={props.chosen}
        onClick={props.onChoose}
        class={classNames(
          'flex size-full items-center gap-3 px-3 text-start transition-colors focus-visible:-outline-offset-2',
          props.chosen ? 'bg-accent-soft inset-ring-2 inset-ring-accent' : 'hover:bg-hover',
        )}
      >
        <span class="w-9 shrink-0 text-end font-semibold text-20">{entryBadge(props.entry)}</span>
        <span class="grid min-w-0 flex-1 leading-tight">
          <span class="truncate font-medium text-15">{props.entry.number ? props.entry.name : null}</span>
          <span class="truncate text-13 text-muted">
            {props.entry.withdrawn
              ? t('judge.withdrawn')
              : props.entry.absent
                ? t('judge.isAbsent')
                : props.entry.delegation.code}
          </span>
        </span>
        <Strip standings={props.standings} />
        <span class="w-12 shrink-0 text-end text-13 text-muted">
          <span class="sr-only">{t('judge.standingSigned')} </span>
          {done()}/{props.standings.length}
        </span>
      </button>
    </li>
  )
}

function Strip(props: { standings: readonly Standing[] }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${props.standings.length * (WIDE + GAP)} ${HIGH}`}
      preserveAspectRatio="none"
      class="h-5 w-28 shrink-0 sm:w-52"
    >
      <For each={props.standings}>
        {(standing, place) => (
          <rect
            x={place() * (WIDE + GAP)}
            y={HIGH - standingLooks[standing].height}
            width={WIDE}
            height={standingLooks[standing].height}
            class={standingLooks[standing].bar}
          />
        )}
      </For>
    </svg>
  )
}
