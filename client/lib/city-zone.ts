import { createSignal } from 'solid-js'
import { cityZone, defaultZone, haveSameTime, isZone, setCityZone, wallTime } from '#domain/kit/city-time'
import { t } from './text/index.ts'
import { localeTag } from './text/locale.ts'

const KEY = 'touchstone.zone'

const keptZone = () => (typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY))

function keptOrUsual(): string {
  const kept = keptZone()
  if (kept && isZone(kept)) setCityZone(kept)
  return cityZone()
}

const [zone, setZone] = createSignal(keptOrUsual())

/** The zone of the city, by the server's last answer, else by the last visit's; reactive. */
export { zone }

/** Takes over the zone that an answer of the server names; this device keeps it for when there is no network. */
export function noteZone(name: string | null): void {
  if (name === null || name === zone() || !isZone(name)) return
  setCityZone(name)
  if (typeof localStorage !== 'undefined') localStorage.setItem(KEY, name)
  setZone(name)
}

const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether this device's clock shows other times than the city's; reactive. */
export const isElsewhere = (): boolean => !haveSameTime(zone(), deviceZone(), new Date())

/** The name of the city's time, as one says it: "China Standard Time"; reactive. */
export function zoneName(): string {
  if (zone() === defaultZone) return t('common.chinaTime')
  const form = { timeZone: zone(), timeZoneName: 'longGeneric' } as const
  const parts = new Intl.DateTimeFormat(localeTag(), form).formatToParts(new Date())
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone()
}

/** An instant as a date-and-time field shows it by the city's clock: "2026-11-23T09:05"; '' for none; reactive. */
export function toFieldText(instant: string | null, of = zone()): string {
  const time = instant === null ? Number.NaN : Date.parse(instant)
  return Number.isNaN(time) ? '' : wallTime(new Date(time), of)
}
