import { at } from '../ints.ts'
import type { BatchModel } from './model.ts'
import { type BatchProblem, DAY_MINUTES, type Held, type Plan } from './problem.ts'

/** What an entry without a place counts in the search: more than anything that placing it could cost. */
export const UNPLACED = 4000

/**
 * A timetable under search: sessions with their entries, in lists linked through `next` and `previous`. Hard rules hold
 * for every session that is held; one that isn't (hall -1) waits with its entries. The first `fixed` sessions stay.
 */
export interface BatchState {
  readonly model: BatchModel
  readonly fixed: number
  /** How many sessions there can be; those without entries are free for use. */
  readonly most: number
  readonly part: Int32Array
  readonly hall: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly count: Int32Array
  readonly first: Int32Array
  readonly session: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  /** The sessions held in a hall on a day (`hall * days + day`). */
  readonly heldOn: number[][]
  /** The sessions of each part that are in use and not fixed. */
  readonly sessionsOf: number[][]
  readonly unused: number[]
  /** How many of a group a session has (`group * most + session`), and in how many sessions a group is. */
  readonly grouped: Int16Array
  readonly spread: Int32Array
  /** What the days and the waiting of each person cost. */
  readonly personCost: Int32Array
  /** Entries in no session that is held. */
  unplaced: number
  /** The cost of everything, with that of the unplaced. */
  cost: number
}

/** A state with the fixed sessions alone. */
export function createBatchState(problem: BatchProblem, model: BatchModel): BatchState {
  const wanted = new Int32Array(model.parts)
  for (const part of model.partOf) wanted[part] = at(wanted, part) + 1
  const most = Array.from(wanted, (count, part) => mostSessions(model, part, count)).reduce(
    (sum, one) => sum + one,
    problem.fixed.length,
  )
  const state: BatchState = {
    model,
    fixed: problem.fixed.length,
    most,
    part: new Int32Array(most).fill(-1),
    hall: new Int32Array(most).fill(-1),
    from: new Int32Array(most).fill(-1),
    to: new Int32Array(most).fill(-1),
    count: new Int32Array(most),
    first: new Int32Array(most).fill(-1),
    session: new Int32Array(model.entries).fill(-1),
    next: new Int32Array(model.entries).fill(-1),
    previous: new Int32Array(model.entries).fill(-1),
    heldOn: Array.from({ length: model.halls * model.days }, () => []),
    sessionsOf: Array.from({ length: model.parts }, () => []),
    unused: Array.from({ length: most - problem.fixed.length }, (_, i) => most - 1 - i),
    grouped: new Int16Array(model.needed.length * most),
    spread: new Int32Array(model.needed.length),
    personCost: new Int32Array(model.people),
    unplaced: model.entries,
    cost: model.entries * UNPLACED,
  }
  for (const [session, held] of problem.fixed.entries()) takeFixed(state, session, held)
  for (let person = 0; person < model.people; person++) {
    const cost = costOfPerson(state, person)
    state.personCost[person] = Math.max(0, cost)
    state.cost += Math.max(0, cost)
  }
  return state
}

/** Room for twice as many sessions as the smallest hall would need. */
function mostSessions(model: BatchModel, part: number, count: number): number {
  if (count === 0) return 0
  const row = model.seats.subarray(part * model.halls, (part + 1) * model.halls)
  const least = row.reduce((least, seats) => (seats > 0 && seats < least ? seats : least), Number.MAX_SAFE_INTEGER)
  return Math.min(count, 2 * Math.ceil(count / least) + 2)
}

function takeFixed(state: BatchState, session: number, held: Held): void {
  state.part[session] = held.part
  state.hall[session] = held.hall
  state.from[session] = held.from
  state.to[session] = held.to
  state.cost += held.to - held.from
  // What is held over midnight or outside the days is in nobody's way but its candidates'.
  const day = Math.floor(held.from / DAY_MINUTES)
  if (held.hall >= 0) state.heldOn[held.hall * state.model.days + day]?.push(session)
  for (const entry of held.entries) {
    link(state, entry, session)
    state.unplaced -= 1
    state.cost += changeCost(state.model, entry, held.hall, held.from) - UNPLACED
  }
}

/** Puts an entry into a session's list; its costs but for those of the group are the caller's. */
export function link(state: BatchState, entry: number, session: number): void {
  const { first, next, previous, model, most } = state
  const head = at(first, session)
  next[entry] = head
  previous[entry] = -1
  if (head >= 0) previous[head] = entry
  first[session] = entry
  state.session[entry] = session
  state.count[session] = at(state.count, session) + 1
  const group = at(model.groupOf, entry)
  if (group < 0) return
  const place = group * most + session
  if (state.grouped[place] === 0) changeSpread(state, group, 1)
  state.grouped[place] = (state.grouped[place] as number) + 1
}

/** Takes an entry out of its session's list. */
export function unlink(state: BatchState, entry: number): void {
  const { first, next, previous, model, most } = state
  const session = at(state.session, entry)
  const [before, after] = [at(previous, entry), at(next, entry)]
  if (before >= 0) next[before] = after
  else first[session] = after
  if (after >= 0) previous[after] = before
  state.session[entry] = -1
  state.count[session] = at(state.count, session) - 1
  const group = at(model.groupOf, entry)
  if (group < 0) return
  const place = group * most + session
  state.grouped[place] = (state.grouped[place] as number) - 1
  if (state.grouped[place] === 0) changeSpread(state, group, -1)
}

function changeSpread(state: BatchState, group: number, by: number): void {
  const needed = at(state.model.needed, group)
  const before = at(state.spread, group)
  state.spread[group] = before + by
  state.cost += (Math.max(0, before + by - needed) - Math.max(0, before - needed)) * state.model.rules.splitCost
}

/** What it costs that an entry sits in a hall from a minute on, where it sat elsewhere before. */
export function changeCost(model: BatchModel, entry: number, hall: number, from: number): number {
  const was = at(model.wasFrom, entry)
  if (was < 0) return 0
  if (was !== from) return model.rules.moveCost
  return at(model.wasHall, entry) === hall ? 0 : model.rules.roomCost
}

const MOST_SITTINGS = 32
const order = new Int32Array(MOST_SITTINGS)

/**
 * What the days and the waiting of a person cost where all sessions are; -1 where two of them, or one and what the person
 * is busy with, break a hard rule.
 */
export function costOfPerson(state: BatchState, person: number): number {
  const { model, session, hall, from, to } = state
  const { entriesOf, partOf, offering, rank, siteOf, rules } = model
  let sat = 0
  for (let i = at(entriesOf.start, person), end = at(entriesOf.start, person + 1); i < end; i++) {
    const own = at(session, at(entriesOf.items, i))
    if (own < 0 || at(from, own) < 0) continue
    let place = sat++
    while (place > 0 && at(from, at(session, at(order, place - 1))) > at(from, own)) {
      order[place] = at(order, place - 1)
      place -= 1
    }
    order[place] = at(entriesOf.items, i)
  }
  if (sat === 0) return 0
  let cost = 0
  for (let i = 0; i < sat; i++) {
    const entry = at(order, i)
    const own = at(session, entry)
    if (!isFree(model, person, at(from, own), at(to, own))) return -1
    if (i === 0) continue
    const before = at(session, at(order, i - 1))
    const gap = at(from, own) - at(to, before)
    const known = at(hall, own) >= 0 && at(hall, before) >= 0
    const away = known ? at(siteOf, at(hall, own)) !== at(siteOf, at(hall, before)) : at(hall, own) !== at(hall, before)
    if (gap < (away ? rules.travel : rules.rest)) return -1
    const [ownPart, ownRank] = [at(partOf, entry), at(rank, at(partOf, entry))]
    for (let j = 0; ownRank >= 0 && j < i; j++) {
      const other = at(partOf, at(order, j))
      if (at(offering, other) === at(offering, ownPart) && at(rank, other) > ownRank) return -1
    }
    if (Math.floor(at(from, own) / DAY_MINUTES) !== Math.floor(at(from, before) / DAY_MINUTES)) cost += rules.dayCost
    else if (gap > rules.patience) cost += Math.ceil((gap - rules.patience) / 30) * rules.waitCost
  }
  return cost
}

function isFree({ busyOf, rules }: BatchModel, person: number, from: number, to: number): boolean {
  for (let i = at(busyOf.start, person), end = at(busyOf.start, person + 1); i < end; i += 2)
    if (from < at(busyOf.items, i + 1) + rules.rest && at(busyOf.items, i) < to + rules.rest) return false
  return true
}

/** Until when a session of a part lasts that begins in a hall with so many entries. */
export function endOf(model: BatchModel, part: number, hall: number, from: number, count: number): number {
  const seats = at(model.seats, part * model.halls + hall)
  return from + at(model.minutes, part) * Math.max(1, Math.ceil(count / seats))
}

/** The sessions that were placed, as people read them. */
export function planOf(state: BatchState): Plan {
  const plan: Held[] = []
  for (let session = state.fixed; session < state.most; session++) {
    if (at(state.count, session) === 0 || at(state.hall, session) < 0) continue
    const entries: number[] = []
    for (let entry = at(state.first, session); entry >= 0; entry = at(state.next, entry)) entries.push(entry)
    plan.push({
      ...{ part: at(state.part, session), hall: at(state.hall, session) },
      ...{ from: at(state.from, session), to: at(state.to, session) },
      entries: entries.sort((a, b) => a - b),
    })
  }
  return plan.sort((a, b) => a.from - b.from || a.hall - b.hall)
}
