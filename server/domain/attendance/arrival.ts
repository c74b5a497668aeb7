import { dayOf } from '#domain/kit/city-time'
import type { Sitting } from './contract.ts'
import type { DoorLoad, DoorOther, DoorSeat } from './door.ts'
import type { Standing } from './standing.ts'
import { readTicket } from './tickets.ts'

/** Where somebody should be, with the seat. */
export interface RightPlace extends Sitting {
  readonly seat: string | null
}

/** What the door says of somebody who shows a ticket, or of whom the number was typed. */
export type Arrival =
  /** To be let in; `late` after the beginning. */
  | { readonly kind: 'right'; readonly seat: DoorSeat; readonly late: boolean }
  | { readonly kind: 'too-late'; readonly seat: DoorSeat; readonly limit: string }
  | { readonly kind: 'already-in'; readonly seat: DoorSeat; readonly standing: Standing }
  /** Went out, and comes back. */
  | { readonly kind: 'out'; readonly seat: DoorSeat; readonly standing: Standing }
  | { readonly kind: 'withdrawn'; readonly seat: DoorSeat }
  /** A confirmed violation voids what would be sat here. */
  | { readonly kind: 'barred'; readonly seat: DoorSeat }
  /** Sits elsewhere today. */
  | { readonly kind: 'wrong-room'; readonly other: DoorOther; readonly right: RightPlace }
  /** Sits on another day; `right` is the next time or, where all is over, the last. */
  | { readonly kind: 'not-today'; readonly other: DoorOther; readonly right: RightPlace | null }
  | { readonly kind: 'void'; readonly name: string; readonly number: number | null }
  /** Typed digits that fit several. */
  | { readonly kind: 'several'; readonly seats: readonly DoorSeat[] }
  | { readonly kind: 'unknown' }

type StandingOf = (seat: DoorSeat) => Standing

/**
 * Says at once of a scanned code, a ticket's number or the last digits of an identity document who that is and whether
 * they are right here, from what the tablet has. `now` is the server's time.
 */
export function arrivalOf(load: DoorLoad, text: string, now: Date, standingOf: StandingOf): Arrival {
  const read = readTicket(text)
  if (!read) return { kind: 'unknown' }
  const seats =
    'code' in read
      ? load.seats.filter(({ code }) => code === read.code)
      : load.seats.filter((seat) => isMeant(seat, read.digits))
  const [seat, ...more] = seats
  if (seat && more.length > 0) return { kind: 'several', seats }
  if (seat) return arrivalAt(load, seat, now, standingOf(seat))
  const other = load.others.find((one) =>
    'code' in read ? one.code === read.code : one.number === wholeNumber(read.digits),
  )
  return other ? arrivalElsewhere(load, other, now) : { kind: 'unknown' }
}

const wholeNumber = (digits: string) => (/^\d{1,6}$/.test(digits) ? Number(digits) : null)

/** Digits name a ticket by its number, or somebody by their whole document number or its last digits, three or more. */
function isMeant({ number, document }: DoorSeat, digits: string): boolean {
  if (number !== null && number === wholeNumber(digits)) return true
  if (document === null || digits.length < 3) return false
  const shown = document.slice(-digits.length)
  return shown.length === digits.length && isUncovered(shown, digits)
}

/** Whether digits agree with a masked number as far as it is shown, and enough of it is. */
function isUncovered(masked: string, digits: string): boolean {
  const agrees = Array.from(masked).every((sign, at) => sign === '*' || sign === digits[at])
  return agrees && masked.replaceAll('*', '').length >= 3
}

/** The same of somebody who was chosen from the list. */
export function arrivalAt({ session }: DoorLoad, seat: DoorSeat, now: Date, standing: Standing): Arrival {
  if (seat.withdrawn) return { kind: 'withdrawn', seat }
  if (seat.isVoid) return { kind: 'void', name: seat.name, number: seat.number }
  if (standing.state === 'in') return { kind: 'already-in', seat, standing }
  if (standing.state === 'out') return { kind: 'out', seat, standing }
  if (isBarred(seat)) return { kind: 'barred', seat }
  const moment = now.toISOString()
  if (moment > session.limit) return { kind: 'too-late', seat, limit: session.limit }
  return { kind: 'right', seat, late: moment > session.startsAt }
}

/** Whether somebody may not sit here any more. What isn't decided yet keeps nobody out. */
export const isBarred = ({ violations }: Pick<DoorSeat, 'violations'>): boolean =>
  violations.some(({ state, applies }) => state === 'confirmed' && applies)

function arrivalElsewhere({ session, places }: DoorLoad, other: DoorOther, now: Date): Arrival {
  if (other.isVoid) return { kind: 'void', name: other.name, number: other.number }
  const own = other.sittings
    .flatMap(({ place, seat }) => {
      const at = places[place]
      return at ? [{ ...at, seat }] : []
    })
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const day = dayOf(new Date(session.startsAt))
  const today = own.filter(({ startsAt }) => dayOf(new Date(startsAt)) === day)
  // Of several rooms on the day the one that isn't over comes first.
  const right = today.find(({ endsAt }) => Date.parse(endsAt) > now.getTime()) ?? today.at(-1)
  if (right) return { kind: 'wrong-room', other, right }
  const next = own.find(({ startsAt }) => Date.parse(startsAt) > now.getTime())
  return { kind: 'not-today', other, right: next ?? own.at(-1) ?? null }
}
