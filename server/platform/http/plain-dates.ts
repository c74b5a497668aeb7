import { offsetName } from '#domain/kit/city-time'
import { cityFormat } from '../city-format.ts'
import type { Language } from './document.ts'

const TAGS = { zh: 'zh-CN', en: 'en-GB' } as const

/** An instant (ISO) by the city's clock, with how far it is from UTC: the reader's clock is not known without JavaScript. */
export function instantText(instant: string, to: Language): string {
  const at = new Date(instant)
  return `${cityFormat(TAGS[to], { dateStyle: 'medium', timeStyle: 'short' }).format(at)} (${offsetName(at)})`
}

/** A day (YYYY-MM-DD) or the day of an instant by the city's clock. */
export function dayText(at: string, to: Language): string {
  const form: Intl.DateTimeFormatOptions = at.length === 10 ? { timeZone: 'UTC' } : {}
  return cityFormat(TAGS[to], { dateStyle: 'medium', ...form }).format(new Date(at))
}
