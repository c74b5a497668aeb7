/**
 * The clock of the city: every hour that is shown, entered, printed or counted is that of one zone, the installation's,
 * wherever a server or a device stands. A wall time is written as a date-and-time field has it, "2026-11-23T09:05".
 */

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** The zone unless the installation says another; China has one time, eight hours before UTC. */
export const defaultZone = 'Asia/Shanghai'

let installed = defaultZone

/** The zone of this installation, by its name in the IANA time zone database. */
export const cityZone = (): string => installed

/** Says which zone the installation is in: once, as it begins. Throws RangeError where there is no such zone. */
export function setCityZone(zone: string): void {
  if (!isZone(zone)) throw new RangeError(`no time zone is called "${zone}"`)
  installed = zone
}

/** Whether there is a zone of that name. */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && formatOf(name) !== undefined
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Building a format is slow and using it is not: each zone's is built once. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const two = '2-digit'
  const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two, era: 'short' } as const
  const format = new Intl.DateTimeFormat('en-US', { ...parts, calendar: 'gregory', timeZone: zone, hourCycle: 'h23' })
  formats.set(zone, format)
  return format
}

const QUARTER_MS = 15 * MINUTE_MS
const KEPT_MOST = 2000
/** From this year on every zone's clocks change at a whole quarter of an hour of UTC. */
const WHOLE_QUARTERS_SINCE = Date.UTC(1973, 0, 1)
const kept = new Map<string, number>()

/** By how many milliseconds a zone's clocks are ahead of UTC at an instant; asked of the database once a quarter of an hour. */
function aheadAt(instant: number, zone: string): number {
  if (instant < WHOLE_QUARTERS_SINCE) return computeAhead(instant, zone)
  const key = `${zone} ${Math.floor(instant / QUARTER_MS)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= KEPT_MOST) kept.clear()
  const ahead = computeAhead(instant, zone)
  kept.set(key, ahead)
  return ahead
}

function computeAhead(instant: number, zone: string): number {
  const found: Record<string, string> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) found[type] = value
  const number = (name: string) => Number(found[name])
  const year = found.era === 'BC' ? 1 - number('year') : number('year')
  const wall = new Date(0)
  wall.setUTCFullYear(year, number('month') - 1, number('day'))
  wall.setUTCHours(number('hour'), number('minute'), number('second'))
  return wall.getTime() - Math.floor(instant / 1000) * 1000
}

/** What the zone's clocks show at an instant: "2026-11-23T09:05". */
export const wallTime = (instant: Date, zone = installed): string =>
  new Date(instant.getTime() + aheadAt(instant.getTime(), zone)).toISOString().slice(0, 16)

/** The day of an instant in the city, YYYY-MM-DD. */
export const dayOf = (instant: Date, zone = installed): string => wallTime(instant, zone).slice(0, 10)

/** The time of day of an instant in the city, "09:05". */
export const timeOfDay = (instant: Date, zone = installed): string => wallTime(instant, zone).slice(11)

/** Minutes from the city's midnight, as its clocks show it. */
export function minuteOfDay(instant: Date, zone = installed): number {
  const time = timeOfDay(instant, zone)
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/**
 * The instants at which the zone's clocks show a wall time, the earlier first: one as a rule, none in the hour that is
 * skipped when clocks go forward, two in the one that comes twice when they go back. None for a text that is no time.
 */
export function instantsOf(wall: string, zone = installed): Date[] {
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN
  // A day that no calendar has, such as 30 February, is read as one of the next month.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== wall) return []
  const ahead = new Set([aheadAt(asUtc - DAY_MS, zone), aheadAt(asUtc + DAY_MS, zone)])
  return [...ahead]
    .map((difference) => asUtc - difference)
    .filter((instant) => instant + aheadAt(instant, zone) === asUtc)
    .sort((a, b) => a - b)
    .map((instant) => new Date(instant))
}

/** The instant of a minute of a day, counted on the clock from its midnight and on into the next day; of a skipped time, as much later. */
export function instantAt(day: string, minute: number, zone = installed): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS
  const [first] = instantsOf(new Date(asUtc).toISOString().slice(0, 16), zone)
  return first ?? new Date(asUtc - aheadAt(asUtc - DAY_MS, zone))
}

/** The first moment of a day. */
export const midnightOf = (day: string, zone = installed): Date => instantAt(day, 0, zone)

/** How far the zone's clocks are from UTC at an instant: "UTC+8", "UTC−3:30". */
export function offsetName(instant: Date, zone = installed): string {
  const minutes = Math.round(aheadAt(instant.getTime(), zone) / MINUTE_MS)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  if (minutes === 0) return 'UTC'
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** Whether two zones have the same time at an instant and through the year around it. */
export const haveSameTime = (one: string, other: string, around: Date): boolean =>
  one === other ||
  [-6, -4, -2, 0, 2, 4, 6].every((months) => {
    const instant = around.getTime() + months * 30 * DAY_MS
    return aheadAt(instant, one) === aheadAt(instant, other)
  })
