import { at } from '../ints.ts'
import { DAY_MINUTES } from './problem.ts'
import { type BatchState, changeCost, costOfPerson, endOf, link, UNPLACED, unlink } from './state.ts'

/** What was done since a mark, so that it can be undone: triples and pairs, the newest last. */
export interface Journal {
  readonly kind: number[]
  readonly id: number[]
  readonly a: number[]
  readonly b: number[]
}

const [HOLD, MOVE, OPEN, CLOSE] = [0, 1, 2, 3]

/** An empty journal. */
export const createJournal = (): Journal => ({ kind: [], id: [], a: [], b: [] })

function note({ kind, id, a, b }: Journal, act: number, what: number, before = 0, more = 0): void {
  kind.push(act)
  id.push(what)
  a.push(before)
  b.push(more)
}

/** Whether nobody else has a hall from a minute until another, and it is open. */
export function isHallFree(state: BatchState, session: number, hall: number, from: number, to: number): boolean {
  const { slots, until, rules, days } = state.model
  const slot = from / rules.grid
  if (!Number.isInteger(slot) || slot < 0 || slot >= slots || at(until, hall * slots + slot) < to) return false
  for (const other of state.heldOn[hall * days + Math.floor(from / DAY_MINUTES)] ?? []) {
    if (other === session) continue
    if (from < at(state.to, other) + rules.turnover && at(state.from, other) < to + rules.turnover) return false
  }
  return true
}

/** Holds a session in a hall from a minute on, or nowhere (hall -1); false, with nothing done, where a hard rule is against it. */
export function hold(state: BatchState, journal: Journal, session: number, hall: number, from: number): boolean {
  const { model } = state
  const [part, count] = [at(state.part, session), at(state.count, session)]
  if (hall >= 0) {
    const places = at(model.seats, part * model.halls + hall) * at(model.turns, part)
    if (count > places || places === 0) return false
    if (!isHallFree(state, session, hall, from, endOf(model, part, hall, from, count))) return false
  }
  const [oldHall, oldFrom] = [at(state.hall, session), at(state.from, session)]
  setHall(state, session, hall, from)
  if (!recount(state, session)) {
    setHall(state, session, oldHall, oldFrom)
    recount(state, session)
    return false
  }
  note(journal, HOLD, session, oldHall, oldFrom)
  return true
}

/** Moves an entry into another session of its part, or into none (-1); false, with nothing done, where a hard rule is against it. */
export function move(state: BatchState, journal: Journal, entry: number, target: number): boolean {
  const { model } = state
  const source = at(state.session, entry)
  if (target >= 0 && at(state.hall, target) >= 0) {
    const [part, hall] = [at(state.part, target), at(state.hall, target)]
    const count = at(state.count, target) + 1
    if (count > at(model.seats, part * model.halls + hall) * at(model.turns, part)) return false
    const to = endOf(model, part, hall, at(state.from, target), count)
    if (to > at(state.to, target) && !isHallFree(state, target, hall, at(state.from, target), to)) return false
  }
  setSession(state, entry, target)
  const goes = recountPerson(state, at(model.personOf, entry)) && refit(state, target) && refit(state, source)
  if (!goes) {
    setSession(state, entry, source)
    refit(state, source)
    refit(state, target)
    recountPerson(state, at(model.personOf, entry))
    return false
  }
  note(journal, MOVE, entry, source)
  return true
}

/** Takes an unused session for a part; -1 where there is none. */
export function open(state: BatchState, journal: Journal, part: number): number {
  const session = state.unused.pop()
  if (session === undefined) return -1
  state.part[session] = part
  state.sessionsOf[part]?.push(session)
  note(journal, OPEN, session, part)
  return session
}

/** Gives a session back that has no entries any more. */
export function closeEmpty(state: BatchState, journal: Journal, session: number): void {
  if (session < state.fixed || at(state.count, session) > 0) return
  if (at(state.hall, session) >= 0) hold(state, journal, session, -1, -1)
  const part = at(state.part, session)
  giveBack(state, session)
  note(journal, CLOSE, session, part)
}

/** Lets everything that was noted stand. */
export function forget({ kind, id, a, b }: Journal): void {
  kind.length = 0
  id.length = 0
  a.length = 0
  b.length = 0
}

/** Undoes everything since the journal had so many notes. */
export function undo(state: BatchState, journal: Journal, mark = 0): void {
  const { kind, id, a, b } = journal
  while (kind.length > mark) {
    const [act, what, before, more] = [kind.pop(), id.pop() ?? 0, a.pop() ?? 0, b.pop() ?? 0]
    if (act === HOLD) {
      setHall(state, what, before, more)
      recount(state, what)
    } else if (act === MOVE) {
      const target = at(state.session, what)
      setSession(state, what, before)
      refit(state, before)
      refit(state, target)
      recountPerson(state, at(state.model.personOf, what))
    } else if (act === OPEN) {
      giveBack(state, what)
    } else {
      state.unused.splice(state.unused.lastIndexOf(what), 1)
      state.part[what] = before
      state.sessionsOf[before]?.push(what)
    }
  }
}

function giveBack(state: BatchState, session: number): void {
  const own = state.sessionsOf[at(state.part, session)] ?? []
  const place = own.indexOf(session)
  own[place] = own[own.length - 1] ?? session
  own.pop()
  state.part[session] = -1
  state.unused.push(session)
}

/** Sets where a session is held, with the costs of its length and of its entries' changes; its people are recounted by the caller. */
function setHall(state: BatchState, session: number, hall: number, from: number): void {
  const { model } = state
  const [oldHall, oldFrom] = [at(state.hall, session), at(state.from, session)]
  if (oldHall >= 0) {
    const list = state.heldOn[oldHall * model.days + Math.floor(oldFrom / DAY_MINUTES)] ?? []
    const place = list.indexOf(session)
    list[place] = list[list.length - 1] ?? session
    list.pop()
    state.cost -= at(state.to, session) - oldFrom
  }
  const to = hall < 0 ? -1 : endOf(model, at(state.part, session), hall, from, at(state.count, session))
  state.hall[session] = hall
  state.from[session] = hall < 0 ? -1 : from
  state.to[session] = to
  if (hall >= 0) {
    state.heldOn[hall * model.days + Math.floor(from / DAY_MINUTES)]?.push(session)
    state.cost += to - from
  }
  const count = at(state.count, session)
  if (oldHall >= 0 !== hall >= 0) {
    state.unplaced += hall >= 0 ? -count : count
    state.cost += (hall >= 0 ? -count : count) * UNPLACED
  }
  for (let entry = at(state.first, session); entry >= 0; entry = at(state.next, entry)) {
    if (at(model.wasFrom, entry) < 0) continue
    if (oldHall >= 0) state.cost -= changeCost(model, entry, oldHall, oldFrom)
    if (hall >= 0) state.cost += changeCost(model, entry, hall, from)
  }
}

/** Sets which session an entry is in; the session's length and the person are the caller's. */
function setSession(state: BatchState, entry: number, target: number): void {
  const source = at(state.session, entry)
  if (source >= 0) {
    if (at(state.hall, source) >= 0) {
      state.unplaced += 1
      state.cost += UNPLACED - changeCost(state.model, entry, at(state.hall, source), at(state.from, source))
    }
    unlink(state, entry)
  }
  if (target < 0) return
  link(state, entry, target)
  if (at(state.hall, target) < 0) return
  state.unplaced -= 1
  state.cost += changeCost(state.model, entry, at(state.hall, target), at(state.from, target)) - UNPLACED
}

/** Counts what every person of a session costs now; false at the first for whom it breaks a hard rule. */
function recount(state: BatchState, session: number): boolean {
  for (let entry = at(state.first, session); entry >= 0; entry = at(state.next, entry))
    if (!recountPerson(state, at(state.model.personOf, entry))) return false
  return true
}

function recountPerson(state: BatchState, person: number): boolean {
  const cost = costOfPerson(state, person)
  if (cost < 0) return false
  state.cost += cost - at(state.personCost, person)
  state.personCost[person] = cost
  return true
}

/** Lets a session last as long as its entries need, where they follow one another; false where somebody can't stay so long. */
function refit(state: BatchState, session: number): boolean {
  if (session < 0 || at(state.hall, session) < 0 || at(state.model.turns, at(state.part, session)) === 1) return true
  const [hall, from] = [at(state.hall, session), at(state.from, session)]
  const to = endOf(state.model, at(state.part, session), hall, from, at(state.count, session))
  const longer = to - at(state.to, session)
  if (longer === 0) return true
  state.to[session] = to
  state.cost += longer
  return recount(state, session)
}
