import type { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import { hold, type Journal, undo } from './acts.ts'
import { anySession, type BatchMove } from './chosen.ts'
import { DAY_MINUTES } from './problem.ts'
import type { BatchState } from './state.ts'

/** A session goes to another hall or time: by chance, or right after or before another one. */
export const moveSession: BatchMove = (state, journal, chance) => {
  const session = anySession(state, chance)
  return session >= 0 && sendAway(state, journal, chance, session)
}

/** Holds a session in a chance hall at a chance time; false where nothing came of it. */
export function sendAway(state: BatchState, journal: Journal, chance: Chance, session: number): boolean {
  const { hallsOf } = state.model
  const part = at(state.part, session)
  const halls = at(hallsOf.start, part + 1) - at(hallsOf.start, part)
  if (halls === 0) return false
  const hall = at(hallsOf.items, at(hallsOf.start, part) + chance.below(halls))
  const from = chance.next() < 0.6 ? besideAnother(state, chance, session, hall) : anyStart(state, chance, part, hall)
  return from >= 0 && hold(state, journal, session, hall, from)
}

/** Two sessions change their halls and times. */
export const swapSessions: BatchMove = (state, journal, chance) =>
  exchangePlaces(state, journal, anySession(state, chance), anySession(state, chance))

/** Holds each of two sessions where the other was; false, with nothing done, where that can't be. */
export function exchangePlaces(state: BatchState, journal: Journal, one: number, other: number): boolean {
  if (one < 0 || other < 0 || one === other) return false
  const { model } = state
  const [hall, from] = [at(state.hall, one), at(state.from, one)]
  const [otherHall, otherFrom] = [at(state.hall, other), at(state.from, other)]
  if (hall < 0 || otherHall < 0) return false
  if (at(model.seats, at(state.part, one) * model.halls + otherHall) === 0) return false
  if (at(model.seats, at(state.part, other) * model.halls + hall) === 0) return false
  const mark = journal.kind.length
  const done =
    hold(state, journal, one, -1, -1) &&
    hold(state, journal, other, hall, from) &&
    hold(state, journal, one, otherHall, otherFrom)
  if (!done) undo(state, journal, mark)
  return done
}

/** The sessions of a hall on a day are held in another order, one right after the other. */
export const reorderDay: BatchMove = (state, journal, chance) => {
  const session = anySession(state, chance)
  if (session < 0 || at(state.hall, session) < 0) return false
  const { days, rules } = state.model
  const hall = at(state.hall, session)
  const own = (state.heldOn[hall * days + Math.floor(at(state.from, session) / DAY_MINUTES)] ?? []).filter(
    (one) => one >= state.fixed,
  )
  if (own.length < 2) return false
  const lengths = new Map(own.map((one) => [one, at(state.to, one) - at(state.from, one)]))
  let from = Math.min(...own.map((one) => at(state.from, one)))
  const shift = chance.next()
  if (shift < 0.3) from += (1 + chance.below(8)) * rules.grid
  else if (shift < 0.5) from -= (1 + chance.below(8)) * rules.grid
  for (let i = own.length - 1; i > 0; i--) {
    const j = chance.below(i + 1)
    const kept = own[i] ?? 0
    own[i] = own[j] ?? 0
    own[j] = kept
  }
  const mark = journal.kind.length
  for (const one of own) hold(state, journal, one, -1, -1)
  for (const one of own) {
    if (!hold(state, journal, one, hall, from)) {
      undo(state, journal, mark)
      return false
    }
    from = Math.ceil((from + (lengths.get(one) ?? 0) + rules.turnover) / rules.grid) * rules.grid
  }
  return true
}

export function anyStart({ model }: BatchState, chance: Chance, part: number, hall: number): number {
  const row = part * model.halls + hall
  const starts = at(model.startsOf.start, row + 1) - at(model.startsOf.start, row)
  if (starts === 0) return -1
  return at(model.startsOf.items, at(model.startsOf.start, row) + chance.below(starts)) * model.rules.grid
}

/** A minute at which a session would begin right after, or end right before, one that a hall has on a chance day. */
export function besideAnother(state: BatchState, chance: Chance, session: number, hall: number): number {
  const { days, rules, minutes } = state.model
  const held = state.heldOn[hall * days + chance.below(days)] ?? []
  const other = held[chance.below(held.length)]
  if (other === undefined || other === session) return -1
  const length =
    at(state.hall, session) >= 0
      ? at(state.to, session) - at(state.from, session)
      : at(minutes, at(state.part, session))
  return chance.next() < 0.5
    ? Math.ceil((at(state.to, other) + rules.turnover) / rules.grid) * rules.grid
    : Math.floor((at(state.from, other) - rules.turnover - length) / rules.grid) * rules.grid
}
