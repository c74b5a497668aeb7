import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { SessionState } from '#domain/sessions/contract'
import { Source } from './contract.ts'

/** How many papers a component may have: a letter for each. */
export const mostPapers = 26

/** Which sessions' seats are drawn together, and how papers lie on them. */
export const NewSeatDraws = Type.Object({
  sessionIds: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
  /** So many papers, A, B, ...; 1 where everybody sits the same. */
  papers: Type.Integer({ minimum: 1, maximum: mostPapers }),
  /** So many seats stand side by side. */
  rowLength: Type.Integer({ minimum: 1, maximum: 200 }),
  source: Source,
  /** Why seats that were drawn before are drawn anew; null where none were. */
  reason: Type.Union([Type.String({ minLength: 3, maxLength: 1000, pattern: '\\S' }), Type.Null()]),
})
export type NewSeatDraws = Static<typeof NewSeatDraws>

/** A session, as those see it who draw its seats. */
export const SeatSession = Type.Object({
  sessionId: Id,
  name: Name,
  discipline: Name,
  place: Name,
  startsAt: Instant,
  entries: Type.Integer(),
  seats: Type.Integer(),
  /** `open`: not drawn; `committed`: the list is frozen; `drawn`: everybody has a seat; `stale`: somebody has come since who has none. */
  state: Type.Enum(['open', 'committed', 'drawn', 'stale'] as const),
  drawId: Type.Union([Id, Type.Null()]),
  papers: Type.Union([Type.Integer(), Type.Null()]),
})
export type SeatSession = Static<typeof SeatSession>

/** A place in a draw's list: a seat and, where there are several papers, the paper that lies on it ("12 B"). */
export const slotText = (seat: string, paper: string | null): string => (paper === null ? seat : `${seat} ${paper}`)

/** The seat and the paper of a slot; the paper is its last word where the draw has papers. */
export function slotOf(slot: string, papers: number): { seat: string; paper: string | null } {
  if (papers === 1) return { seat: slot, paper: null }
  const at = slot.lastIndexOf(' ')
  return { seat: slot.slice(0, at), paper: slot.slice(at + 1) }
}

/**
 * The slots of a room: its first seats, one for each entry, row by row, with papers so that whoever sits beside, before or
 * behind has another one; from four papers on, also across the corner.
 */
export function slotsOf(seats: readonly string[], entries: number, papers: number, rowLength: number): string[] {
  const step = papers >= 4 ? 2 : 1
  return seats.slice(0, entries).map((seat, place) => {
    const [row, column] = [Math.floor(place / rowLength), place % rowLength]
    const letter = String.fromCharCode(65 + ((column + row * step) % papers))
    return slotText(seat, papers === 1 ? null : letter)
  })
}

/** What is known of a session whose seats are to be drawn. */
export interface SeatFacts {
  readonly session: string
  readonly state: SessionState
  readonly seats: number
  readonly entries: number
  /** Whether its seats were drawn, or committed to, before. */
  readonly before: boolean
}

/** Why the seats of a session can't be drawn now. */
export function whyNotDrawSeats(
  { session, state, seats, entries, before }: SeatFacts,
  reason: string | null,
): Refusal | null {
  if (state !== 'planned') return refuse('seats-session-begun', { session })
  if (entries === 0) return refuse('seats-nobody', { session })
  if (seats < entries) return refuse('seats-too-few', { session, seats, entries })
  return before && reason === null ? refuse('seats-drawn-before', { session }) : null
}
