import type { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import type { Journal } from './acts.ts'
import type { BatchState } from './state.ts'

/** A chance change of a timetable: what it did stands in the journal; false where it came to nothing, and nothing was done. */
export type BatchMove = (state: BatchState, journal: Journal, chance: Chance) => boolean

/** A session of the part of a chance entry, other than the entry's own. */
export function anotherSession(state: BatchState, chance: Chance, entry: number): number {
  const own = state.sessionsOf[at(state.model.partOf, entry)] ?? []
  const target = own[chance.below(own.length)] ?? -1
  return target === at(state.session, entry) ? -1 : target
}

/** A chance entry that isn't in a fixed session; -1 where the one that came up is. */
export function anyEntry(state: BatchState, chance: Chance): number {
  const entry = chance.below(state.model.entries)
  const session = at(state.session, entry)
  return session >= 0 && session < state.fixed ? -1 : entry
}

/** A chance session that isn't fixed and has entries; -1 where none came up. */
export function anySession(state: BatchState, chance: Chance): number {
  const entry = anyEntry(state, chance)
  return entry < 0 ? -1 : at(state.session, entry)
}

/** An entry of a session by chance. */
export function entryOf(state: BatchState, chance: Chance, session: number): number {
  let entry = at(state.first, session)
  for (let left = chance.below(at(state.count, session)); left > 0; left--) entry = at(state.next, entry)
  return entry
}

export const isFull = (state: BatchState, session: number): boolean => {
  const [part, hall] = [at(state.part, session), at(state.hall, session)]
  if (hall < 0) return false
  return (
    at(state.count, session) >= at(state.model.seats, part * state.model.halls + hall) * at(state.model.turns, part)
  )
}

export const isFixed = (state: BatchState, entry: number) =>
  at(state.session, entry) >= 0 && at(state.session, entry) < state.fixed

/** Another session that has entries of an entry's group; -1 where none came up. */
export function sessionWithGroup(state: BatchState, chance: Chance, entry: number): number {
  const { groupOf } = state.model
  const group = at(groupOf, entry)
  if (group < 0 || at(state.spread, group) <= at(state.model.needed, group)) return -1
  const own = state.sessionsOf[at(state.model.partOf, entry)] ?? []
  const start = chance.below(Math.max(1, own.length))
  for (let i = 0; i < own.length; i++) {
    const session = own[(start + i) % own.length] ?? -1
    if (session !== at(state.session, entry) && (state.grouped[group * state.most + session] ?? 0) > 0) return session
  }
  return -1
}
