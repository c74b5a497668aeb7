import type { Arrival } from '#domain/attendance/arrival'
import { serverNow } from '../../../lib/server-clock.ts'
import { formatTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'

/** How it is to be taken: let in, let in with care, not here, or something else to do. */
export type Tone = 'good' | 'careful' | 'bad' | 'other'

/** The tone of what is said of somebody. `just`: checked in on this device a moment ago. */
export function toneOf(arrival: Arrival, just = false): Tone {
  switch (arrival.kind) {
    case 'right':
      return arrival.late ? 'careful' : 'good'
    case 'already-in':
      return just ? 'good' : 'careful'
    case 'out':
    case 'several':
      return 'other'
    default:
      return 'bad'
  }
}

/** What is said of somebody, in one line. */
export function arrivalWords(
  arrival: Arrival,
  here: { readonly room: string; readonly startsAt: string },
  just: boolean,
): string {
  switch (arrival.kind) {
    case 'right':
      if (!arrival.late) return t('checkin.right')
      return t('checkin.rightLate', { n: Math.max(1, Math.ceil((serverNow() - Date.parse(here.startsAt)) / 60_000)) })
    case 'too-late':
      return t('checkin.tooLate', { time: formatTime(arrival.limit) })
    case 'already-in':
      return t(just ? 'checkin.justIn' : 'checkin.alreadyIn', {
        time: formatTime(arrival.standing.at ?? here.startsAt),
      })
    case 'out':
      return t('checkin.out', { time: formatTime(arrival.standing.at ?? here.startsAt) })
    case 'withdrawn':
      return t('checkin.wasWithdrawn')
    case 'barred':
      return t('checkin.barred')
    case 'wrong-room':
      return arrival.right.room === here.room ? t('checkin.wrongTime') : t('checkin.wrongRoom')
    case 'not-today':
      return t('checkin.notToday')
    case 'void':
      return t('checkin.voidTicket')
    case 'several':
      return t('checkin.several')
    case 'unknown':
      return t('checkin.unknown')
  }
}
