import type { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import { type Journal, move, undo } from './acts.ts'
import { type BatchMove, entryOf, isFull } from './chosen.ts'
import type { BatchState } from './state.ts'

const TRIES = 6

/**
 * An entry without a place gets a seat: a free one, one of somebody who can sit elsewhere, or else one of somebody who
 * waits in its stead, for whom another place may be easier to find.
 */
export const seatWaiting: BatchMove = (state, journal, chance) => {
  if (state.unplaced === 0) return false
  const entry = anyWaiting(state, chance)
  const own = state.sessionsOf[at(state.model.partOf, entry)] ?? []
  if (entry < 0 || own.length === 0) return false
  const start = chance.below(own.length)
  for (let i = 0; i < own.length; i++) {
    const target = own[(start + i) % own.length] ?? -1
    if (at(state.hall, target) < 0) continue
    if (move(state, journal, entry, target)) return true
    if (!isFull(state, target)) continue
    for (let tries = 0; tries < TRIES; tries++)
      if (takeSeat(state, journal, entry, entryOf(state, chance, target), own)) return true
  }
  const target = own[start] ?? -1
  if (at(state.hall, target) < 0 || at(state.count, target) === 0) return false
  const mark = journal.kind.length
  if (move(state, journal, entryOf(state, chance, target), -1) && move(state, journal, entry, target)) return true
  undo(state, journal, mark)
  return false
}

/** An entry in no session that is held; -1 where all have a place. */
function anyWaiting({ model, session, hall }: BatchState, chance: Chance): number {
  const start = chance.below(model.entries)
  for (let i = 0; i < model.entries; i++) {
    const entry = (start + i) % model.entries
    if (at(session, entry) < 0 || at(hall, at(session, entry)) < 0) return entry
  }
  return -1
}

/** An entry takes another's seat, who goes to a session with a free one; false, with nothing done, where there is none. */
function takeSeat(state: BatchState, journal: Journal, entry: number, other: number, own: readonly number[]): boolean {
  const [mark, seat] = [journal.kind.length, at(state.session, other)]
  if (move(state, journal, other, -1) && move(state, journal, entry, seat))
    for (const target of own)
      if (
        target !== seat &&
        at(state.hall, target) >= 0 &&
        !isFull(state, target) &&
        move(state, journal, other, target)
      )
        return true
  undo(state, journal, mark)
  return false
}
