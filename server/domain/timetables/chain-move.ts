import { mostRoomGain, seat } from './chain-rooms.ts'
import { at } from './ints.ts'
import type { Model } from './model.ts'
import { enterPeriod, isShortEnough, leavePeriod, type State } from './state.ts'

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

/**
 * Moves a placed unit to another period. Units there that may not meet it come back in exchange, and so on until nobody
 * is in anyone's way (a Kempe chain); a `partner` (or -1) comes back in any case. All exams are seated anew. Done only
 * where every hard rule goes on holding and the cost rises by at most `limit`: says whether it was done.
 */
export function tryChain(
  state: State,
  move: ChainMove,
  unit: number,
  target: number,
  partner: number,
  limit: number,
): boolean {
  const from = at(state.period, unit)
  join(move, unit, target)
  if (partner >= 0) join(move, partner, from)
  const done =
    gather(state, move, from, target) &&
    keepsOrder(state, move) &&
    move.periodCost - mostRoomGain(state, move) <= limit &&
    seat(state, move, limit)
  if (done) changePeriods(state, move)
  for (let i = 0; i < move.count; i++) move.goesTo[at(move.units, i)] = -1
  move.count = 0
  return done
}

function join(move: ChainMove, unit: number, target: number): void {
  move.goesTo[unit] = target
  move.units[move.count++] = unit
}

/** Adds all who must change places, and sums what that costs; false where one has too little time in its new period. */
function gather(state: State, move: ChainMove, from: number, target: number): boolean {
  const { model, unitCost, inTheWay, members, memberCount } = state
  const { units, periods, tie } = model
  const closeness = at(model.closeness, from * periods + target)
  let cost = 0
  for (let i = 0; i < move.count; i++) {
    const unit = at(move.units, i)
    const to = at(move.goesTo, unit)
    const own = to === target ? from : target
    if (!isShortEnough(model, unit, to)) return false
    cost += at(unitCost, unit * periods + to) - at(unitCost, unit * periods + own)
    if (at(inTheWay, unit * periods + to) === 0) continue
    for (let j = to * units, end = j + at(memberCount, to); j < end; j++) {
      const other = at(members, j)
      const common = at(tie, unit * units + other)
      if (common === 0) continue
      if (at(move.goesTo, other) < 0) join(move, other, own)
      // Two that change places stay as close as they were, but both tables count the way as if the other stayed.
      if (to === target) cost += 2 * (common - 1) * closeness
    }
  }
  move.periodCost = cost
  return true
}

/** Whether every unit of the move would still lie after those it must follow. */
function keepsOrder({ model, period }: State, { units, goesTo, count }: ChainMove): boolean {
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

function changePeriods(state: State, move: ChainMove): void {
  for (let i = 0; i < move.count; i++) leavePeriod(state, at(move.units, i))
  for (let i = 0; i < move.count; i++) {
    const unit = at(move.units, i)
    enterPeriod(state, unit, at(move.goesTo, unit))
  }
}
