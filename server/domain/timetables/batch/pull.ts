import type { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import { closeEmpty, hold, type Journal, move, open, undo } from './acts.ts'
import { isFull } from './chosen.ts'
import { dayIn } from './problem.ts'
import type { BatchState } from './state.ts'

/** Brings the other entries of a session's people to its day, as far as that is possible. */
export function pull(state: BatchState, journal: Journal, chance: Chance, session: number, opens: boolean): void {
  if (at(state.hall, session) < 0) return
  const { model } = state
  const { entriesOf, personOf, partOf } = model
  const day = dayIn(at(state.from, session))
  const people: number[] = []
  for (let one = at(state.first, session); one >= 0; one = at(state.next, one)) people.push(at(personOf, one))
  const opened = new Set<number>()
  for (const person of people)
    for (let i = at(entriesOf.start, person), end = at(entriesOf.start, person + 1); i < end; i++) {
      const entry = at(entriesOf.items, i)
      const own = at(state.session, entry)
      if (own === session || (own >= 0 && own < state.fixed)) continue
      if (own >= 0 && at(state.hall, own) >= 0 && dayIn(at(state.from, own)) === day) continue
      const part = at(partOf, entry)
      if (bring(state, journal, chance, entry, day)) continue
      if (!opens || opened.has(part)) continue
      opened.add(part)
      if (openOn(state, journal, chance, part, session)) bring(state, journal, chance, entry, day)
    }
}

/** Brings an entry to a session of its part on a day, in exchange with somebody who loses nothing by it. */
function bring(state: BatchState, journal: Journal, chance: Chance, entry: number, day: number): boolean {
  const own = state.sessionsOf[at(state.model.partOf, entry)] ?? []
  const source = at(state.session, entry)
  const start = chance.below(Math.max(1, own.length))
  for (let i = 0; i < own.length; i++) {
    const target = own[(start + i) % own.length] ?? -1
    if (target === source || at(state.hall, target) < 0 || dayIn(at(state.from, target)) !== day) continue
    if (!isFull(state, target)) {
      if (!move(state, journal, entry, target)) continue
      if (source >= 0) closeEmpty(state, journal, source)
      return true
    }
    const mark = journal.kind.length
    for (let other = at(state.first, target); other >= 0; other = at(state.next, other)) {
      if (isElsewhereOn(state, other, day)) continue
      if (
        move(state, journal, other, -1) &&
        move(state, journal, entry, target) &&
        (source < 0 || move(state, journal, other, source))
      )
        return true
      undo(state, journal, mark)
      break
    }
  }
  return false
}

/** Whether an entry's person has another session on a day. */
function isElsewhereOn(state: BatchState, entry: number, day: number): boolean {
  const { entriesOf, personOf } = state.model
  const person = at(personOf, entry)
  for (let i = at(entriesOf.start, person), end = at(entriesOf.start, person + 1); i < end; i++) {
    const other = at(entriesOf.items, i)
    const session = at(state.session, other)
    if (other !== entry && session >= 0 && at(state.hall, session) >= 0 && dayIn(at(state.from, session)) === day)
      return true
  }
  return false
}

/** Opens a session of a part on another session's day, before it or after it as their order wants. */
function openOn(state: BatchState, journal: Journal, chance: Chance, part: number, session: number): boolean {
  const { model } = state
  const halls = at(model.hallsOf.start, part + 1) - at(model.hallsOf.start, part)
  if (halls === 0) return false
  const [from, to] = [at(state.from, session), at(state.to, session)]
  const day = dayIn(from)
  const { rules } = model
  const isBefore = at(model.rank, part) < at(model.rank, at(state.part, session))
  const mark = journal.kind.length
  const opened = open(state, journal, part)
  if (opened < 0) return false
  for (let tries = 0; tries < 12; tries++) {
    const hall = at(model.hallsOf.items, at(model.hallsOf.start, part) + chance.below(halls))
    const gap = rules.rest + rules.grid * chance.below(8)
    const begin = isBefore ? from - gap - at(model.minutes, part) : to + gap
    const start = Math.floor(begin / rules.grid) * rules.grid
    if (start < 0 || dayIn(start) !== day) continue
    if (hold(state, journal, opened, hall, start)) return true
  }
  undo(state, journal, mark)
  return false
}
