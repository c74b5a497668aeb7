import type { Tally } from '#domain/outcomes/statistics'

/** A pass rate as a bar of a whole hundred, with its figure and the counts that it is made of. */
export function RateBar(props: { tally: Tally }) {
  return (
    <div class="flex items-center gap-3">
      <span class="h-2.5 min-w-16 flex-1 overflow-hidden rounded-full bg-hover max-sm:hidden" aria-hidden="true">
        <span
          class="block h-full w-(--share) rounded-full bg-accent"
          style={{ '--share': `${props.tally.rate ?? 0}%` }}
        />
      </span>
      <span class="whitespace-nowrap text-end max-sm:ms-auto sm:w-32">
        <span class="font-medium">{props.tally.rate === null ? '–' : `${props.tally.rate}%`}</span>{' '}
        <span class="text-13 text-muted">
          {props.tally.passed}/{props.tally.sat}
        </span>
      </span>
    </div>
  )
}
