import type { CalendarYear } from '#domain/batches/contract'
import { addDays, daysBetween, isUsuallyWorking, weekdayOf } from '#domain/kit/working-days'

/** A day as the page shows it. */
export interface YearDay {
  readonly day: string
  readonly working: boolean
  /** Why it is not what its weekday says: somebody entered it, or the law gives it; null where it is. */
  readonly by: 'entered' | 'law' | null
  /** What it was entered as, or the festival of the law; empty where it is what its weekday says. */
  readonly name: string
}

/** Looks days of a year up. */
export function daysOf({ entered, lawDays }: CalendarYear): (day: string) => YearDay {
  const own = new Map(entered.map((one) => [one.day, one]))
  const law = new Map(lawDays.map(({ day, name }) => [day, name]))
  return (day) => {
    const [found, festival] = [own.get(day), law.get(day)]
    if (found) return { day, working: found.working, by: 'entered', name: found.name }
    if (festival) return { day, working: false, by: 'law', name: festival }
    return { day, working: isUsuallyWorking(day, { lawDays: () => law }), by: null, name: '' }
  }
}

/** What a press on a day makes of it: the other of what it is; null gives it back to its weekday and the law. */
export function pressed({ entered, lawDays }: CalendarYear, day: string): boolean | null {
  if (entered.some((one) => one.day === day)) return null
  return !daysOf({ year: 0, known: false, entered: [], lawDays })(day).working
}

/** The festival whose day is nearest; the earlier of two that are as near. */
export function nearestFestival({ lawDays }: CalendarYear, day: string): string {
  const [nearest] = [...lawDays].sort(
    (a, b) => Math.abs(daysBetween(a.day, day)) - Math.abs(daysBetween(b.day, day)) || a.day.localeCompare(b.day),
  )
  return nearest?.name ?? ''
}

/** The months of a year, each as weeks from Monday; null where a week's day is of another month. */
export const monthsOf = (year: number): (string | null)[][][] =>
  Array.from({ length: 12 }, (_, month) => weeksOf(`${year}-${String(month + 1).padStart(2, '0')}-01`))

function weeksOf(first: string): (string | null)[][] {
  const cells: (string | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null)
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

const steps: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, 1 - weekdayOf(day)),
  End: (day) => addDays(day, 7 - weekdayOf(day)),
  PageUp: (day) => inMonth(day, -1),
  PageDown: (day) => inMonth(day, 1),
}

/** The same day of the month so many months on, or that month's last. */
function inMonth(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Where a key leads from a day, within its year; null where it leads nowhere. */
export function stepped(day: string, key: string): string | null {
  const next = steps[key]?.(day) ?? null
  return next?.slice(0, 4) === day.slice(0, 4) ? next : null
}
