import type { OpeningHours } from '#domain/organisations/contract'

/** Opening hours as they are typed: one span of time on some days of the week. */
export interface HoursLine {
  weekdays: number[]
  from: string
  to: string
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Opening hours by their spans of time, the earliest first. */
export function linesOf(hours: readonly OpeningHours[]): HoursLine[] {
  const lines = new Map<string, HoursLine>()
  for (const { weekday, from, to } of [...hours].sort((a, b) => a.weekday - b.weekday)) {
    const line = lines.get(`${from} ${to}`) ?? { weekdays: [], from, to }
    lines.set(`${from} ${to}`, { ...line, weekdays: [...line.weekdays, weekday] })
  }
  return [...lines.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The days of the week with their spans of time, those that have the same ones together. */
export function daysBySpans(hours: readonly OpeningHours[]): { weekdays: number[]; spans: string[] }[] {
  const days = new Map<string, { weekdays: number[]; spans: string[] }>()
  for (const weekday of weekdays) {
    const own = hours.filter((one) => one.weekday === weekday)
    const spans = own.map(({ from, to }) => `${from}–${to}`).sort()
    const known = days.get(spans.join()) ?? { weekdays: [], spans }
    if (spans.length > 0) days.set(spans.join(), { ...known, weekdays: [...known.weekdays, weekday] })
  }
  return [...days.values()]
}

/** Lines that were typed whole, as the contract wants them. */
export const hoursOf = (lines: readonly HoursLine[]): OpeningHours[] =>
  lines.flatMap(({ weekdays: days, from, to }) => days.map((weekday) => ({ weekday, from, to })))

export const isWhole = ({ weekdays: days, from, to }: HoursLine): boolean => days.length > 0 && from !== '' && to !== ''

/** Whether days of the week, sorted, follow each other without a gap. */
export const isRun = (days: readonly number[]): boolean =>
  days.length > 2 && days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1)
