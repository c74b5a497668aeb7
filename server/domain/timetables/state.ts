import type { Timetable } from './contract.ts'
import { add, at } from './ints.ts'
import type { Model } from './model.ts'
import { createRoomBook, type RoomBook } from './room-book.ts'

/**
 * A timetable under search. Hard rules hold for every unit that is placed; a unit without a period has -1. The two big
 * tables answer "what would this unit cost there" and "who stands in its way there" without looking at its neighbours.
 */
export interface State {
  readonly model: Model
  readonly period: Int32Array
  readonly book: RoomBook
  /** For a unit in a period: its fixed cost and what its students' other exams make of it. */
  readonly unitCost: Int32Array
  /** For a unit and a period: how many units there it may not meet. */
  readonly inTheWay: Int32Array
  /** The units of a period: `members[period * units]` onwards, `memberCount[period]` of them. */
  readonly members: Int32Array
  readonly memberCount: Int32Array
  readonly memberPlace: Int32Array
  /** Units without a period. */
  unplaced: number
  /** The cost of everything placed. */
  cost: number
}

/** More than are ever in anyone's way: what stands for it where a period is too short or not allowed. */
const NEVER = 1 << 20

/** An empty timetable. */
export function createState(model: Model): State {
  const { units, periods } = model
  return {
    model,
    period: new Int32Array(units).fill(-1),
    book: createRoomBook(model),
    unitCost: model.fixedCost.slice(),
    inTheWay: model.fixedCost.map((cost) => (cost < 0 ? NEVER : 0)),
    members: new Int32Array(units * periods),
    memberCount: new Int32Array(periods),
    memberPlace: new Int32Array(units).fill(-1),
    unplaced: units,
    cost: 0,
  }
}

/** Puts a unit without a period into one; its exams' rooms are the caller's. */
export function enterPeriod(state: State, unit: number, period: number): void {
  const place = at(state.memberCount, period)
  state.members[period * state.model.units + place] = unit
  state.memberPlace[unit] = place
  state.memberCount[period] = place + 1
  state.period[unit] = period
  state.unplaced -= 1
  state.cost += at(state.unitCost, unit * state.model.periods + period)
  tellNeighbours(state, unit, period, 1)
}

/** Takes a unit out of its period. */
export function leavePeriod(state: State, unit: number): void {
  const period = at(state.period, unit)
  const from = period * state.model.units
  const last = at(state.memberCount, period) - 1
  const moved = at(state.members, from + last)
  const place = at(state.memberPlace, unit)
  state.members[from + place] = moved
  state.memberPlace[moved] = place
  state.memberPlace[unit] = -1
  state.memberCount[period] = last
  state.period[unit] = -1
  state.unplaced += 1
  state.cost -= at(state.unitCost, unit * state.model.periods + period)
  tellNeighbours(state, unit, period, -1)
}

function tellNeighbours(state: State, unit: number, period: number, sign: number): void {
  const { model, unitCost, inTheWay } = state
  const { tied, tieWeights, near, closeness, periods } = model
  const nearEnd = at(near.start, period + 1)
  for (let i = at(tied.start, unit), end = at(tied.start, unit + 1); i < end; i++) {
    const row = at(tied.items, i) * periods
    const weight = sign * at(tieWeights, i)
    add(inTheWay, row + period, sign)
    if (weight === 0) continue
    for (let j = at(near.start, period); j < nearEnd; j++) {
      const other = at(near.items, j)
      add(unitCost, row + other, weight * at(closeness, period * periods + other))
    }
  }
}

/** Takes a unit from its period to another; what that costs is the caller's to add. */
export function changePeriod(state: State, unit: number, to: number): void {
  const { model, members, memberCount, memberPlace, period, unitCost, inTheWay } = state
  const { tied, tieWeights, periods, units } = model
  const from = at(period, unit)
  const last = at(memberCount, from) - 1
  const moved = at(members, from * units + last)
  const place = at(memberPlace, unit)
  members[from * units + place] = moved
  memberPlace[moved] = place
  memberCount[from] = last
  const there = at(memberCount, to)
  members[to * units + there] = unit
  memberPlace[unit] = there
  memberCount[to] = there + 1
  period[unit] = to
  const { closeness, nearFrom, nearTo } = model
  const [fromRow, fromLow, fromHigh] = [from * periods, at(nearFrom, from), at(nearTo, from)]
  const [toRow, toLow, toHigh] = [to * periods, at(nearFrom, to), at(nearTo, to)]
  for (let i = at(tied.start, unit), end = at(tied.start, unit + 1); i < end; i++) {
    const row = at(tied.items, i) * periods
    const weight = at(tieWeights, i)
    add(inTheWay, row + from, -1)
    add(inTheWay, row + to, 1)
    for (let p = fromLow; p <= fromHigh; p++) add(unitCost, row + p, -weight * at(closeness, fromRow + p))
    for (let p = toLow; p <= toHigh; p++) add(unitCost, row + p, weight * at(closeness, toRow + p))
  }
}

/** Whether all exams of a unit are short enough for a period. */
export const isShortEnough = (model: Model, unit: number, period: number): boolean =>
  at(model.fixedCost, unit * model.periods + period) >= 0

/** The timetable as people read it; -1 where an exam has no period or room. */
export const timetableOf = ({ model, period, book }: State): Timetable =>
  Array.from(model.unitOf, (unit, exam) => ({ period: at(period, unit), room: at(book.room, exam) }))
