/** Days that are not what their weekday says: a holiday on a weekday (false), a working day at a weekend (true). */
export type WorkCalendar = ReadonlyMap<string, boolean>

const DAY_MS = 86_400_000

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The day so many calendar days after another (before it where negative). */
export const addDays = (day: string, days: number): string =>
  new Date(instantOf(day) + days * DAY_MS).toISOString().slice(0, 10)

/** How many calendar days lie from one day to another; negative where that is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((instantOf(until) - instantOf(from)) / DAY_MS)

/** Whether offices are open: by the calendar, else Monday to Friday. */
export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  const weekday = new Date(instantOf(day)).getUTCDay()
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6)
}

/** The working day that is so many of them after a day (before it where negative); the day itself never counts. */
export function addWorkingDays(day: string, days: number, calendar: WorkCalendar): string {
  const step = Math.sign(days)
  let [found, left] = [day, Math.abs(days)]
  while (left > 0) {
    found = addDays(found, step)
    if (isWorkingDay(found, calendar)) left -= 1
  }
  return found
}

/** How many working days lie after one day, up to and with another; 0 where that isn't later. */
export function workingDaysUntil(from: string, until: string, calendar: WorkCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}
