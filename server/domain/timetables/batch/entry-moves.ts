import type { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import { closeEmpty, type Journal, move, undo } from './acts.ts'
import { anotherSession, anyEntry, type BatchMove, entryOf, isFull, sessionWithGroup } from './chosen.ts'
import type { BatchState } from './state.ts'

/** One entry goes to another session of its part; where that is full, another comes back for it. */
export const moveEntry: BatchMove = (state, journal, chance) => {
  const entry = anyEntry(state, chance)
  if (entry < 0) return false
  const target = anotherSession(state, chance, entry)
  if (target < 0) return false
  return exchange(state, journal, chance, entry, target)
}

function exchange(state: BatchState, journal: Journal, chance: Chance, entry: number, target: number): boolean {
  const source = at(state.session, entry)
  const swaps = at(state.count, target) > 0 && (isFull(state, target) || chance.next() < 0.2)
  if (!swaps) {
    if (!move(state, journal, entry, target)) return false
    if (source >= 0) closeEmpty(state, journal, source)
    return true
  }
  const other = entryOf(state, chance, target)
  const mark = journal.kind.length
  if (move(state, journal, other, -1) && move(state, journal, entry, target) && move(state, journal, other, source))
    return true
  undo(state, journal, mark)
  return false
}

/** All of an employer's entries in a session go to another session of the part, in exchange where it is full. */
export const moveGroup: BatchMove = (state, journal, chance) => {
  const entry = anyEntry(state, chance)
  if (entry < 0 || at(state.model.groupOf, entry) < 0 || at(state.session, entry) < 0) return false
  const target = anotherSession(state, chance, entry)
  return target >= 0 && sendGroup(state, journal, chance, entry, target)
}

/** The entries of an employer in one session join those in another of the part, in exchange where it is full. */
export const joinGroup: BatchMove = (state, journal, chance) => {
  const entry = anyEntry(state, chance)
  if (entry < 0 || at(state.session, entry) < 0) return false
  const target = sessionWithGroup(state, chance, entry)
  return target >= 0 && sendGroup(state, journal, chance, entry, target)
}

function sendGroup(state: BatchState, journal: Journal, chance: Chance, entry: number, target: number): boolean {
  const group = at(state.model.groupOf, entry)
  const source = at(state.session, entry)
  const going: number[] = []
  for (let one = at(state.first, source); one >= 0; one = at(state.next, one))
    if (at(state.model.groupOf, one) === group) going.push(one)
  const mark = journal.kind.length
  for (const one of going) {
    if (isFull(state, target)) {
      let other = entryOf(state, chance, target)
      for (let tries = 0; tries < 4 && at(state.model.groupOf, other) === group; tries++)
        other = entryOf(state, chance, target)
      if (
        at(state.model.groupOf, other) !== group &&
        move(state, journal, other, -1) &&
        move(state, journal, one, target) &&
        move(state, journal, other, source)
      )
        continue
    } else if (move(state, journal, one, target)) continue
    undo(state, journal, mark)
    return false
  }
  closeEmpty(state, journal, source)
  return true
}

/** Parts of two sessions of a part change places: an employer's entries of each. */
export const swapGroups: BatchMove = (state, journal, chance) => {
  const { groupOf } = state.model
  const entry = anyEntry(state, chance)
  const source = entry < 0 ? -1 : at(state.session, entry)
  if (source < 0) return false
  const target = anotherSession(state, chance, entry)
  if (target < 0 || at(state.count, target) === 0) return false
  const other = entryOf(state, chance, target)
  const [group, back] = [at(groupOf, entry), at(groupOf, other)]
  if (group === back) return false
  const [going, coming]: [number[], number[]] = [[], []]
  for (let one = at(state.first, source); one >= 0; one = at(state.next, one))
    if (at(groupOf, one) === group) going.push(one)
  for (let one = at(state.first, target); one >= 0; one = at(state.next, one))
    if (at(groupOf, one) === back) coming.push(one)
  if (group < 0) going.splice(coming.length)
  if (back < 0) coming.splice(going.length)
  const mark = journal.kind.length
  for (const one of coming) move(state, journal, one, -1)
  const done =
    going.every((one) => move(state, journal, one, target)) && coming.every((one) => move(state, journal, one, source))
  if (!done) undo(state, journal, mark)
  return done
}
