import { type ChainMove, tryChain } from './chain-move.ts'
import type { Chance } from './chance.ts'
import type { Timetable } from './contract.ts'
import { at } from './ints.ts'
import { tryRoom, tryRoomSwap } from './room-move.ts'
import type { State } from './state.ts'
import { timetableOf } from './state.ts'

/** How far the search is, from 0 to 1 when it must end, after so many steps. */
export type Progress = (steps: number) => number

/** The temperatures between which a search cools, in cost. */
export interface Cooling {
  readonly hot: number
  readonly cold: number
}

const STEPS_BETWEEN_LOOKS = 256
const ROOM_SHARE = 0.15
const SWAP_SHARE = 0.3

/**
 * Simulated annealing over a timetable in which everything is placed: chance moves that keep every hard rule, of which
 * those that cost more are done the less often the colder it is. Gives the best timetable that it came by.
 */
export function anneal(state: State, move: ChainMove, chance: Chance, cooling: Cooling, progress: Progress): Timetable {
  const best = { cost: state.cost, period: state.period.slice(), room: state.book.room.slice() }
  for (let steps = 0; ; steps += STEPS_BETWEEN_LOOKS) {
    const done = progress(steps)
    if (done >= 1) break
    const temperature = cooling.hot * (cooling.cold / cooling.hot) ** done
    for (let i = 0; i < STEPS_BETWEEN_LOOKS; i++) {
      const changed = step(state, move, chance, -temperature * Math.log(1 - chance.next()))
      if (!changed || state.cost >= best.cost) continue
      best.cost = state.cost
      best.period.set(state.period)
      best.room.set(state.book.room)
    }
  }
  return timetableOf({ ...state, period: best.period, book: { ...state.book, room: best.room } })
}

/** One chance move; done where the cost rises by at most `limit`. */
export function step(state: State, move: ChainMove, chance: Chance, limit: number): boolean {
  const { model } = state
  if (model.rooms > 1 && chance.next() < ROOM_SHARE) return roomStep(state, chance, limit)
  const unit = chance.below(model.units)
  const target = chance.below(model.periods)
  if (at(state.period, unit) === target || at(state.period, unit) < 0) return false
  const there = at(state.memberCount, target)
  const partner =
    there > 0 && chance.next() < SWAP_SHARE ? at(state.members, target * model.units + chance.below(there)) : -1
  return tryChain(state, move, unit, target, partner, limit)
}

function roomStep(state: State, chance: Chance, limit: number): boolean {
  const { model } = state
  const { roomsOf, examsOf } = model
  const exam = chance.below(model.exams)
  const period = at(state.period, at(model.unitOf, exam))
  if (period < 0) return false
  const first = at(roomsOf.start, exam)
  if (chance.next() < 0.5) {
    const room = at(roomsOf.items, first + chance.below(at(roomsOf.start, exam + 1) - first))
    return tryRoom(state, exam, room, limit)
  }
  const other = at(state.members, period * model.units + chance.below(at(state.memberCount, period)))
  return tryRoomSwap(state, exam, at(examsOf.items, at(examsOf.start, other)), limit)
}
