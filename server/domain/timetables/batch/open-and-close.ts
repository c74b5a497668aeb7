import type { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import { closeEmpty, hold, type Journal, move, open, undo } from './acts.ts'
import { anySession, type BatchMove, isFull } from './chosen.ts'
import type { BatchState } from './state.ts'

/** A session's entries all go to others of its part that have seats; it is given up. */
export const dissolve: BatchMove = (state, journal, chance) => {
  const session = anySession(state, chance)
  if (session < 0) return false
  const own = state.sessionsOf[at(state.part, session)] ?? []
  if (own.length < 2) return false
  const mark = journal.kind.length
  const start = chance.below(own.length)
  for (let i = 0; at(state.count, session) > 0 && i < own.length; i++) {
    const target = own[(start + i) % own.length] ?? session
    if (target === session || at(state.hall, target) < 0) continue
    for (let one = at(state.first, session); one >= 0 && !isFull(state, target); ) {
      const after = at(state.next, one)
      move(state, journal, one, target)
      one = after
    }
  }
  if (at(state.count, session) > 0) {
    undo(state, journal, mark)
    return false
  }
  closeEmpty(state, journal, session)
  return true
}

/** Entries of a part without a place get a session of their own, at the first time from a chance one on at which any of them can come. */
export const openSession: BatchMove = (state, journal, chance) => {
  if (state.unplaced === 0) return false
  const waiting = waitingLike(state, chance)
  const [first] = waiting
  if (first === undefined) return false
  const { model } = state
  const part = at(model.partOf, first)
  const halls = at(model.hallsOf.start, part + 1) - at(model.hallsOf.start, part)
  if (halls === 0) return false
  const hall = at(model.hallsOf.items, at(model.hallsOf.start, part) + chance.below(halls))
  const row = part * model.halls + hall
  const starts = at(model.startsOf.start, row + 1) - at(model.startsOf.start, row)
  const mark = journal.kind.length
  const session = starts === 0 ? -1 : open(state, journal, part)
  if (session < 0) return false
  const begin = chance.below(starts)
  for (let i = 0; i < starts; i++) {
    const slot = at(model.startsOf.items, at(model.startsOf.start, row) + ((begin + i) % starts))
    if (hold(state, journal, session, hall, slot * model.rules.grid) && fill(state, journal, session, waiting))
      return true
  }
  undo(state, journal, mark)
  return false
}

/** Entries without a place of the part of a chance one of them. */
function waitingLike({ model, session }: BatchState, chance: Chance): number[] {
  let entry = chance.below(model.entries)
  for (let tries = 0; tries < model.entries && at(session, entry) >= 0; tries++) entry = (entry + 1) % model.entries
  const part = at(model.partOf, entry)
  const waiting: number[] = []
  for (let i = 0; i < model.entries; i++) {
    const one = (entry + i) % model.entries
    if (at(session, one) < 0 && at(model.partOf, one) === part) waiting.push(one)
  }
  return waiting
}

/** Seats those who can come; false where nobody can. */
function fill(state: BatchState, journal: Journal, session: number, waiting: readonly number[]): boolean {
  for (const entry of waiting) if (!isFull(state, session)) move(state, journal, entry, session)
  return at(state.count, session) > 0
}
