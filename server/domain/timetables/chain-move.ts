import { mostRoomGain, seat } from './chain-rooms.ts'
import { at } from './ints.ts'
import type { Model } from './model.ts'
import { cheapestRoom, enterRoom, hallCost, leaveRoom, leavingGain } from './room-book.ts'
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

/**
 * Moves a placed unit to another period. Units there that may not meet it come back in exchange, and so on until nobody
 * is in anyone's way (a Kempe chain); a `partner` (or -1) comes back in any case. All exams are seated anew. Done only
 * where every hard rule goes on holding, at most `most` units move, and the cost rises by at most `limit`: says whether it
 * was done.
 */
export function tryChain(
  state: State,
  move: ChainMove,
  unit: number,
  target: number,
  partner: number,
  limit: number,
  most = state.model.units,
): boolean {
  const from = at(state.period, unit)
  join(move, unit, target)
  if (partner >= 0) join(move, partner, from)
  const done =
    gather(state, move, from, target, most) &&
    keepsOrder(state, move) &&
    (move.count === 1 && isSingle(state.model, unit)
      ? seatOne(state, move, unit, limit)
      : move.periodCost - mostRoomGain(state, move) <= limit && seat(state, move, limit))
  if (done) changePeriods(state, move)
  for (let i = 0; i < move.count; i++) move.goesTo[at(move.units, i)] = -1
  move.count = 0
  return done
}

const isSingle = ({ examsOf }: Model, unit: number) => at(examsOf.start, unit + 1) - at(examsOf.start, unit) === 1

/** Seats an exam that moves alone in the cheapest room of its new period, which needs none of what a chain does. */
function seatOne({ model, book, period }: State, move: ChainMove, unit: number, limit: number): boolean {
  const exam = at(model.examsOf.items, at(model.examsOf.start, unit))
  const from = at(period, unit)
  const to = at(move.goesTo, unit)
  const cost = move.periodCost - leavingGain(book, exam, from)
  if (cost > limit) return false
  const room = cheapestRoom(book, exam, to)
  if (room < 0 || cost + hallCost(book, exam, room, to * model.rooms + room) > limit) return false
  move.periodCost -= leaveRoom(book, exam, from)
  move.periodCost += enterRoom(book, exam, to, room)
  return true
}

/** Lets two periods change places with all who are in them, each exam in the room that it has, where it is allowed and the cost rises by at most `limit`. */
export function tryExchange(state: State, move: ChainMove, one: number, other: number, limit: number): boolean {
  const { members, memberCount, model, book } = state
  for (let i = one * model.units, end = i + at(memberCount, one); i < end; i++) join(move, at(members, i), other)
  for (let i = other * model.units, end = i + at(memberCount, other); i < end; i++) join(move, at(members, i), one)
  const done = gather(state, move, one, other, state.model.units) && move.periodCost <= limit && keepsOrder(state, move)
  if (done) {
    mostRoomGain(state, move)
    for (let i = 0; i < move.examCount; i++) {
      const exam = at(move.exams, i)
      move.cameFrom[i] = at(book.room, exam)
      leaveRoom(book, exam, at(state.period, at(model.unitOf, exam)))
    }
    for (let i = 0; i < move.examCount; i++) {
      const exam = at(move.exams, i)
      enterRoom(book, exam, at(move.goesTo, at(model.unitOf, exam)), at(move.cameFrom, i))
    }
    changePeriods(state, move)
  }
  for (let i = 0; i < move.count; i++) move.goesTo[at(move.units, i)] = -1
  move.count = 0
  return done
}

function join(move: ChainMove, unit: number, target: number): void {
  move.goesTo[unit] = target
  move.units[move.count++] = unit
}

/** Adds all who must change places, and sums what that costs; false where more than `most` would, or one may not be there. */
function gather(state: State, move: ChainMove, from: number, target: number, most: number): boolean {
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
    if (blocked > most) return false
    cost += at(unitCost, unit * periods + to) - at(unitCost, unit * periods + own)
    for (let j = at(tied.start, unit); blocked > 0; j++) {
      const other = at(tied.items, j)
      if (at(period, other) !== to) continue
      blocked--
      if (at(goesTo, other) < 0) {
        if (move.count >= most) return false
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
  state.cost += move.periodCost
  for (let i = 0; i < move.count; i++) changePeriod(state, at(move.units, i), at(move.goesTo, at(move.units, i)))
}
