import { zone } from '../city-zone.ts'
import { localeTag } from './locale.ts'

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

/** Building an Intl format is slow and using one is not: each is built once per locale and form. */
function cached<F extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, build: (tag: string) => F): F {
  const key = `${localeTag()} ${name}`
  const known = formats.get(key) ?? build(localeTag())
  formats.set(key, known)
  return known as F
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

const dateForm = (name: string, form: Intl.DateTimeFormatOptions) => (at: string | Date) => {
  // A calendar day is no instant: read and written in UTC it stays the same day everywhere.
  const timeZone = typeof at === 'string' && DAY.test(at) ? 'UTC' : zone()
  const format = cached(`${name} ${timeZone}`, (tag) => new Intl.DateTimeFormat(tag, { ...form, timeZone }))
  return format.format(typeof at === 'string' ? new Date(at) : at)
}

/** A day such as "23 Nov 2026" or "2026年11月23日"; takes a calendar day, or a Date or an ISO instant for its day in the city. */
export const formatDate = dateForm('date', { dateStyle: 'medium' })

/** A calendar day with its weekday: "Monday, 8 February 2027". */
export const formatDay = dateForm('day', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** The month of a calendar day: "February". */
export const formatMonth = dateForm('month', { month: 'long' })

/** The weekday of a calendar day, as short as can be: "Mon". */
export const formatWeekday = dateForm('weekday', { weekday: 'short' })

/** The days from one calendar day to another: "23 – 26 Nov 2026"; one day alone where they are the same. */
export function formatDays(from: string, to: string): string {
  const format = cached('days', (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }))
  return format.formatRange(new Date(from), new Date(to))
}

/** A time of day in the city to the minute, 24 hours: "09:05". */
export const formatTime = dateForm('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** A day and a time of day in the city to the minute. */
export const formatDateTime = dateForm('both', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A count or a measure by locale: "12,345". Marks are decimal text already and are shown as they are. */
export function formatNumber(value: number, form: Intl.NumberFormatOptions = {}): string {
  return cached(`number ${JSON.stringify(form)}`, (tag) => new Intl.NumberFormat(tag, form)).format(value)
}

/** A share of 1 as whole per cent: "62%". */
export const formatPercent = (share: number) => formatNumber(share, { style: 'percent' })

/** A file's size in the unit that fits: "48 kB". */
export function formatBytes(bytes: number): string {
  const [size, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return formatNumber(size, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 })
}
