import { at } from '../ints.ts'
import { closeEmpty, type Journal, move, undo } from './acts.ts'
import { anotherSession, anyEntry, type BatchMove, entryOf, isFixed, isFull, sessionWithGroup } from './chosen.ts'
import type { BatchState } from './state.ts'

/** Two people who have the same parts change all their seats. */
export const swapPeople: BatchMove = (state, journal, chance) => {
  const { personOf } = state.model
  const entry = anyEntry(state, chance)
  if (entry < 0) return false
  const target = anotherSession(state, chance, entry)
  if (target < 0 || at(state.count, target) === 0) return false
  return swapSeats(state, journal, at(personOf, entry), at(personOf, entryOf(state, chance, target)))
}

/** An employer's people of one session join those of another, with all their parts; others leave for them. */
export const joinPeople: BatchMove = (state, journal, chance) => {
  const { groupOf, personOf } = state.model
  const entry = anyEntry(state, chance)
  const source = entry < 0 ? -1 : at(state.session, entry)
  if (source < 0) return false
  const target = sessionWithGroup(state, chance, entry)
  if (target < 0) return false
  const group = at(groupOf, entry)
  const [going, staying]: [number[], number[]] = [[], []]
  for (let one = at(state.first, source); one >= 0; one = at(state.next, one))
    if (at(groupOf, one) === group) going.push(one)
  for (let one = at(state.first, target); one >= 0; one = at(state.next, one))
    if (at(groupOf, one) !== group) staying.push(one)
  const mark = journal.kind.length
  let start = chance.below(Math.max(1, staying.length))
  for (const one of going) {
    if (!isFull(state, target) && chance.next() < 0.5 && move(state, journal, one, target)) continue
    let done = false
    for (let tries = 0; tries < 4 && tries < staying.length && !done; tries++) {
      const other = staying[start++ % staying.length] ?? -1
      if (at(state.session, other) === target) done = swapSeats(state, journal, at(personOf, one), at(personOf, other))
    }
    if (!done) {
      undo(state, journal, mark)
      return false
    }
  }
  closeEmpty(state, journal, source)
  return true
}

function swapSeats(state: BatchState, journal: Journal, one: number, other: number): boolean {
  const { entriesOf, partOf } = state.model
  const [from, otherFrom] = [at(entriesOf.start, one), at(entriesOf.start, other)]
  const length = at(entriesOf.start, one + 1) - from
  if (length !== at(entriesOf.start, other + 1) - otherFrom) return false
  for (let i = 0; i < length; i++) {
    const [a, b] = [at(entriesOf.items, from + i), at(entriesOf.items, otherFrom + i)]
    if (at(partOf, a) !== at(partOf, b) || isFixed(state, a) || isFixed(state, b)) return false
  }
  const mark = journal.kind.length
  const targets: number[] = []
  for (let i = 0; i < length; i++) {
    const [a, b] = [at(entriesOf.items, from + i), at(entriesOf.items, otherFrom + i)]
    targets.push(at(state.session, a), at(state.session, b))
    if (move(state, journal, a, -1) && move(state, journal, b, -1)) continue
    undo(state, journal, mark)
    return false
  }
  for (let i = 0; i < length; i++) {
    const [a, b] = [at(entriesOf.items, from + i), at(entriesOf.items, otherFrom + i)]
    if (move(state, journal, b, targets[2 * i] ?? -1) && move(state, journal, a, targets[2 * i + 1] ?? -1)) continue
    undo(state, journal, mark)
    return false
  }
  return true
}
