/** The days on which offices are open: what was entered, else what the law says, else the weekday. */
export interface WorkCalendar {
  /** Days that are not what their weekday says: a holiday on a weekday (false), a working day at a weekend (true). */
  readonly entered: ReadonlyMap<string, boolean>
  /** The years whose arrangement was entered in full. */
  readonly knownYears: ReadonlySet<number>
  /** The holidays that the law gives in a year, by day with their names; the arrangement of a year adds to them. */
  readonly lawDays: (year: number) => ReadonlyMap<string, string>
}

const NO_DAYS: ReadonlyMap<string, string> = new Map()

/** A calendar of entered days; without more, no year is known and the law says nothing. */
export const workCalendar = (
  entered: Iterable<readonly [string, boolean]> = [],
  knownYears: Iterable<number> = [],
  lawDays: WorkCalendar['lawDays'] = () => NO_DAYS,
): WorkCalendar => ({ entered: new Map(entered), knownYears: new Set(knownYears), lawDays })

const DAY_MS = 86_400_000

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The day so many calendar days after another (before it where negative). */
export const addDays = (day: string, days: number): string =>
  new Date(instantOf(day) + days * DAY_MS).toISOString().slice(0, 10)

/** How many calendar days lie from one day to another; negative where that is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((instantOf(until) - instantOf(from)) / DAY_MS)

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => ((new Date(instantOf(day)).getUTCDay() + 6) % 7) + 1

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Whether offices are open where nobody entered anything: Monday to Friday, but on the holidays of the law. */
export const isUsuallyWorking = (day: string, { lawDays }: Pick<WorkCalendar, 'lawDays'>): boolean =>
  weekdayOf(day) <= 5 && !lawDays(yearOf(day)).has(day)

/** Whether offices are open. */
export const isWorkingDay = (day: string, calendar: WorkCalendar): boolean =>
  calendar.entered.get(day) ?? isUsuallyWorking(day, calendar)

/** A day that working days lead to. */
export interface Deadline {
  readonly day: string
  /** The first year among the days that were counted whose arrangement nobody entered, so that the day may move; else null. */
  readonly unknownYear: number | null
}

/** The working day that is so many of them after a day (before it where negative); the day itself never counts. */
export function addWorkingDays(day: string, days: number, calendar: WorkCalendar): Deadline {
  const step = Math.sign(days)
  let [found, left] = [day, Math.abs(days)]
  while (left > 0) {
    found = addDays(found, step)
    if (isWorkingDay(found, calendar)) left -= 1
  }
  return { day: found, unknownYear: unknownYear(day, found, calendar) }
}

/** The first year from one day to another, whichever is earlier, whose arrangement nobody entered; null where there is none. */
export function unknownYear(one: string, other: string, { knownYears }: WorkCalendar): number | null {
  const [first, last] = [yearOf(one), yearOf(other)].sort((a, b) => a - b) as [number, number]
  for (let year = first; year <= last; year += 1) if (!knownYears.has(year)) return year
  return null
}

/** How many working days lie after one day, up to and with another; 0 where that isn't later. */
export function workingDaysUntil(from: string, until: string, calendar: WorkCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}
