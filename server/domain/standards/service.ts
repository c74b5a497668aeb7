import { addDays } from '#domain/kit/working-days'
import { addYears, type Day, dayNumber, laterDay } from './calendar.ts'

/** A time of work: its first day, and its last one, null while it goes on. */
export interface Period {
  readonly from: Day
  readonly to: Day | null
}

/** A stretch of days without a gap; `after` is the first day that no longer belongs to it. */
interface Stretch {
  readonly from: Day
  readonly after: Day
}

/**
 * The day from which so many years of work since a day are complete; null where the work has ended before. Work without
 * a gap counts by the calendar: from 1 March 2020, three years are complete on 1 March 2023. Gaps move that day on by
 * their days. Overlapping periods count once; work that goes on is taken to go on; periods in the future count for nothing.
 */
export function dayOfService(periods: readonly Period[], since: Day | null, years: number, today: Day): Day | null {
  const begun = periods.filter(({ from, to }) => from <= today && (to === null || to >= from))
  const stretches = merge(begun, since ?? '0001-01-01', today)
  const [first] = stretches
  if (!first) return null
  let due = addYears(first.from, years)
  let end = first.after
  for (const { from, after } of stretches.slice(1)) {
    if (due <= end) return due
    due = addDays(due, dayNumber(from) - dayNumber(end))
    end = after
  }
  const goesOn = begun.some(({ to }) => to === null || to >= today)
  return due <= end || goesOn ? due : null
}

/** The stretches that the periods cover together from a day on, in order. */
function merge(periods: readonly Period[], since: Day, today: Day): Stretch[] {
  const cut = periods
    .map(({ from, to }) => ({ from: laterDay(from, since), after: addDays(to === null || to > today ? today : to, 1) }))
    .filter(({ from, after }) => from < after)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const stretches: Stretch[] = []
  for (const next of cut) {
    const last = stretches.at(-1)
    if (!last || next.from > last.after) stretches.push(next)
    else stretches[stretches.length - 1] = { from: last.from, after: laterDay(last.after, next.after) }
  }
  return stretches
}
