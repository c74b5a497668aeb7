import type { Language } from './document.ts'

const TAGS = { zh: 'zh-CN', en: 'en-GB' } as const

/** An instant (ISO) by the clock of China, with its name: the reader's clock is not known without JavaScript. */
export function instantText(instant: string, to: Language): string {
  const form = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const
  return `${new Intl.DateTimeFormat(TAGS[to], form).format(new Date(instant))} (UTC+8)`
}

/** A day (YYYY-MM-DD) or the day of an instant by the clock of China. */
export function dayText(at: string, to: Language): string {
  const timeZone = at.length === 10 ? 'UTC' : 'Asia/Shanghai'
  return new Intl.DateTimeFormat(TAGS[to], { dateStyle: 'medium', timeZone }).format(new Date(at))
}
