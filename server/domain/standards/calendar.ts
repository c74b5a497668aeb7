/** A calendar day, YYYY-MM-DD; days compare as text. */
export type Day = string

const DAY_MS = 86_400_000

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** The days from 1970-01-01 to a day. */
export const dayNumber = (day: Day): number => timeOf(day) / DAY_MS

/** The same day so many months later; where that month is shorter, the first of the next: nothing counts too early. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month - 1 + months, date))
  if (moved.getUTCDate() !== date) moved.setUTCDate(1)
  return moved.toISOString().slice(0, 10)
}

/** The same day so many years later; 29 February becomes 1 March. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b)
