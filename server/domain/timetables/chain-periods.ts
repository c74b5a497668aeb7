import { at } from './ints.ts'
import type { Model } from './model.ts'
import { changePeriod, type State } from './state.ts'

/** The notes of a move in the making, kept from move to move so that none is allocated. */
export interface ChainMove {
  /** The units that change their period; `goesTo` has their new one, -1 for all others. */
  readonly units: Int32Array
  readonly goesTo: Int32Array
  count: number
  /** The exams that need another room, most seats first, and the rooms that they come from. */
  readonly exams: Int32Array
  readonly cameFrom: Int32Array
  examCount: number
  /** What the change of periods costs, rooms aside. */
  periodCost: number
}

/** Notes for moves in a model's timetables. */
export const createChainMove = ({ units, exams }: Model): ChainMove => ({
  units: new Int32Array(units),
  goesTo: new Int32Array(units).fill(-1),
  count: 0,
  exams: new Int32Array(exams),
  cameFrom: new Int32Array(exams),
  examCount: 0,
  periodCost: 0,
})

/** Notes that a unit goes to a period. */
export function join(move: ChainMove, unit: number, target: number): void {
  move.goesTo[unit] = target
  move.units[move.count++] = unit
}

/** Adds all who must change places, and sums what that costs; false where more than `most` would, or one may not be there. */
export function gather(state: State, move: ChainMove, from: number, target: number, most: number): boolean {
  const { model, unitCost, inTheWay, period } = state
  const { periods, tied, tieWeights } = model
  const { units, goesTo } = move
  const closeness = 2 * at(model.closeness, from * periods + target)
  let cost = 0
  for (let i = 0; i < move.count; i++) {
    const unit = at(units, i)
    const to = at(goesTo, unit)
    const own = to === target ? from : target
    let blocked = at(inTheWay, unit * periods + to)
    if (blocked >= most) return false
    // Whoever joins brings as many to this side as are in their way, beside those that go to the other: often too many.
    const left = most - blocked
    cost += at(unitCost, unit * periods + to) - at(unitCost, unit * periods + own)
    for (let j = at(tied.start, unit); blocked > 0; j++) {
      const other = at(tied.items, j)
      if (at(period, other) !== to) continue
      blocked--
      if (at(goesTo, other) < 0) {
        if (move.count >= most || at(inTheWay, other * periods + own) > left) return false
        join(move, other, own)
      }
      // Two that change places stay as close as they were, but both tables count the way as if the other stayed.
      if (to === target) cost += at(tieWeights, j) * closeness
    }
  }
  move.periodCost = cost
  return true
}

/** Whether every unit of the move would still lie after those it must follow. */
export function keepsOrder({ model, period }: State, { units, goesTo, count }: ChainMove): boolean {
  for (let i = 0; i < count; i++) {
    const unit = at(units, i)
    const to = at(goesTo, unit)
    for (let j = at(model.after.start, unit), end = at(model.after.start, unit + 1); j < end; j++) {
      const other = at(model.after.items, j)
      const there = at(goesTo, other) < 0 ? at(period, other) : at(goesTo, other)
      if (there >= to) return false
    }
    for (let j = at(model.before.start, unit), end = at(model.before.start, unit + 1); j < end; j++) {
      const other = at(model.before.items, j)
      const there = at(goesTo, other) < 0 ? at(period, other) : at(goesTo, other)
      if (there >= 0 && there <= to) return false
    }
  }
  return true
}

/** Moves all whom the move has noted, and adds what that costs. */
export function changePeriods(state: State, move: ChainMove): void {
  state.cost += move.periodCost
  for (let i = 0; i < move.count; i++) changePeriod(state, at(move.units, i), at(move.goesTo, at(move.units, i)))
}

/** Forgets the move. */
export function forget(move: ChainMove): void {
  for (let i = 0; i < move.count; i++) move.goesTo[at(move.units, i)] = -1
  move.count = 0
}
