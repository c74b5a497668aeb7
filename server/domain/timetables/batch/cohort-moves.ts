import { at } from '../ints.ts'
import { anySession, type BatchMove } from './chosen.ts'
import { pull } from './pull.ts'
import { exchangePlaces, sendAway } from './session-moves.ts'

/** A session goes elsewhere, and its people's other entries follow it to its day. */
export const moveCohort: BatchMove = (state, journal, chance) => {
  const session = anySession(state, chance)
  if (session < 0 || !sendAway(state, journal, chance, session)) return false
  pull(state, journal, chance, session, chance.next() < 0.3)
  return true
}

/** Two sessions change their places, and their people's other entries follow. */
export const swapCohorts: BatchMove = (state, journal, chance) => {
  const [one, other] = [anySession(state, chance), anySession(state, chance)]
  if (!exchangePlaces(state, journal, one, other)) return false
  pull(state, journal, chance, one, false)
  pull(state, journal, chance, other, false)
  return true
}

/** The other entries of a session's people come to its day. */
export const gather: BatchMove = (state, journal, chance) => {
  const session = anySession(state, chance)
  if (session < 0) return false
  const mark = journal.kind.length
  pull(state, journal, chance, session, chance.next() < 0.5)
  return journal.kind.length > mark
}

/** Somebody without a place: the session of one of their other parts goes elsewhere, and everything of its people follows. */
export const rescue: BatchMove = (state, journal, chance) => {
  if (state.unplaced === 0) return false
  const { entries, entriesOf, personOf } = state.model
  let entry = chance.below(entries)
  for (let tries = 0; tries < entries && at(state.session, entry) >= 0; tries++) entry = (entry + 1) % entries
  const person = at(personOf, entry)
  const own = at(entriesOf.start, person + 1) - at(entriesOf.start, person)
  const session = at(state.session, at(entriesOf.items, at(entriesOf.start, person) + chance.below(own)))
  if (session < state.fixed || !sendAway(state, journal, chance, session)) return false
  pull(state, journal, chance, session, true)
  return true
}
