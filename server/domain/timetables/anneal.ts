import { tryChain, tryExchange } from './chain-move.ts'
import type { ChainMove } from './chain-periods.ts'
import type { Chance } from './chance.ts'
import { at } from './ints.ts'
import { tryRoom, tryRoomSwap } from './room-move.ts'
import type { Pilot } from './schedule.ts'
import type { State } from './state.ts'

/** How far the search is, from 0 to 1 when it must end, after so many steps. */
export type Progress = (steps: number) => number

/** The temperatures between which a search cools, in cost. */
export interface Cooling {
  readonly hot: number
  readonly cold: number
}

/** The best timetable that a search came by. */
export interface Best {
  cost: number
  readonly period: Int32Array
  readonly room: Int32Array
}

/** What an annealing goes by: its temperature at a share of the time, and who takes notes of it, if anybody. */
export interface Annealing {
  readonly temperatureAt: (done: number) => number
  readonly progress: Progress
  readonly pilot?: Pilot
}

export const stepsBetweenLooks = 256
const EXCHANGE_SHARE = 0.01
const ROOM_SHARE = 0.15
const SWAP_SHARE = 0.3

/** A longer chain takes long to follow and is hardly ever worth it. */
const LONGEST_CHAIN = 4

/** By how many temperatures a cost may rise: -ln of chances spread evenly, a table of which is quicker than the function. */
const RISES = Float64Array.from({ length: 4096 }, (_, i) => -Math.log((i + 0.5) / 4096))

/**
 * Simulated annealing over a timetable in which everything is placed: chance moves that keep every hard rule, of which
 * those that cost more are done the less often the colder it is. Keeps the best timetable that it comes by, and gives the
 * steps done.
 */
export function anneal(state: State, move: ChainMove, chance: Chance, best: Best, annealing: Annealing): number {
  const { temperatureAt, progress, pilot } = annealing
  for (let steps = 0; ; steps += stepsBetweenLooks) {
    const done = progress(steps)
    if (done >= 1) return steps
    const temperature = temperatureAt(done)
    let changes = 0
    for (let i = 0; i < stepsBetweenLooks; i++) {
      if (!step(state, move, chance, temperature * (RISES[chance.below(RISES.length)] ?? 0))) continue
      changes += 1
      if (state.cost >= best.cost) continue
      best.cost = state.cost
      best.period.set(state.period)
      best.room.set(state.book.room)
    }
    pilot?.note(done, state.cost, changes / stepsBetweenLooks)
  }
}

/** One chance move; done where the cost rises by at most `limit`. */
export function step(state: State, move: ChainMove, chance: Chance, limit: number): boolean {
  const { model } = state
  if (model.rooms > 1 && chance.next() < ROOM_SHARE) return roomStep(state, chance, limit)
  if (chance.next() < EXCHANGE_SHARE) {
    const [one, other] = [chance.below(model.periods), chance.below(model.periods)]
    return one !== other && tryExchange(state, move, one, other, limit)
  }
  const unit = chance.below(model.units)
  const target = chance.below(model.periods)
  if (at(state.period, unit) === target || at(state.period, unit) < 0) return false
  const there = at(state.memberCount, target)
  const partner =
    there > 0 && chance.next() < SWAP_SHARE ? at(state.members, target * model.units + chance.below(there)) : -1
  return tryChain(state, move, unit, target, partner, limit, LONGEST_CHAIN)
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
