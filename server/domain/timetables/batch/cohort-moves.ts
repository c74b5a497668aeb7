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
