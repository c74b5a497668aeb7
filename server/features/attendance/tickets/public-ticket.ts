import Type, { type Static } from 'typebox'
import { OwnTicket } from '#domain/attendance/contract'

/** A ticket as whoever scans its code reads it: whether it holds, where and when; the name but for its first character is covered. */
export const PublicTicket = Type.Object({
  ...Type.Omit(OwnTicket, ['eventId', 'address', 'latinName', 'document', 'name']).properties,
  /** 王**, W****. */
  initial: Type.String(),
})
export type PublicTicket = Static<typeof PublicTicket>

/** What of a ticket its address shows. */
export function publicTicket({
  name,
  latinName: _,
  document: __,
  address: ___,
  eventId: ____,
  ...rest
}: OwnTicket): PublicTicket {
  const letters = Array.from(name)
  return { ...rest, initial: `${letters[0] ?? ''}${'*'.repeat(Math.min(4, Math.max(1, letters.length - 1)))}` }
}
