import { rulesInForce } from './coincidence.ts'
import type { ExamProblem } from './contract.ts'
import { closenessOf, fixedCosts, roomCosts } from './costs.ts'
import { add, at } from './ints.ts'
import { type Rows, rowsOf } from './rows.ts'
import { findUnits } from './units.ts'

/**
 * A problem as the search reads it: numbers in flat lists. Exams that must share their period are one unit, which moves
 * as a whole; tables over units and periods are indexed `unit * periods + period`.
 */
export interface Model {
  readonly exams: number
  readonly units: number
  readonly periods: number
  readonly rooms: number
  readonly unitOf: Int32Array
  readonly examsOf: Rows
  /** For two units: 0 where they may share a period, else 1 + the pairs of exams that students have in common. */
  readonly tie: Int32Array
  /** A unit's ties: the other units, and in the same places of `tieWeights` what they have in common. */
  readonly tied: Rows
  readonly tieWeights: Int32Array
  /** For two periods: what a student with an exam in each costs. `near` has, for each period, those where it isn't 0. */
  readonly closeness: Int32Array
  readonly near: Rows
  /** The first and the last period that are near each. */
  readonly nearFrom: Int32Array
  readonly nearTo: Int32Array
  /** For a unit in a period: what it costs by itself, or -1 where one of its exams may not be there. */
  readonly fixedCost: Int32Array
  /** The units that a unit must come after, and those that it must come before. */
  readonly after: Rows
  readonly before: Rows
  readonly seats: Int32Array
  /** Which of the different durations an exam has. */
  readonly duration: Int32Array
  readonly durations: number
  readonly alone: Int32Array
  readonly capacity: Int32Array
  /** For an exam in a room: what the room costs, or -1 where it can't be; and for each exam the rooms where it can. */
  readonly roomCost: Int32Array
  readonly roomsOf: Rows
  readonly mixedWeight: number
}

/** Compiles a problem. */
export function buildModel(problem: ExamProblem): Model {
  const { exams, periods, rooms, weights } = problem
  const rules = rulesInForce(problem)
  const shared = countShared(problem)
  const { unitOf, units } = findUnits(exams.length, rules, shared)
  const tie = tieUnits(problem, rules, shared, unitOf, units)
  const tiesOf = (unit: number) => range(units).filter((other) => at(tie, unit * units + other) > 0)
  const tied = rowsOf(units, tiesOf)
  const closeness = closenessOf(problem)
  const roomCost = roomCosts(problem)
  const durations = [...new Set(exams.map(({ minutes }) => minutes))]
  const orders = rules
    .filter(({ kind }) => kind === 'after')
    .map(({ first, second }) => [at(unitOf, first), at(unitOf, second)] as const)
    .filter(([first, second]) => first !== second)
  const near = rowsOf(periods.length, (a) =>
    range(periods.length).filter((b) => at(closeness, a * periods.length + b) > 0),
  )
  return {
    exams: exams.length,
    units,
    periods: periods.length,
    rooms: rooms.length,
    unitOf,
    examsOf: rowsOf(units, (unit) => range(exams.length).filter((exam) => at(unitOf, exam) === unit)),
    tie,
    tied,
    tieWeights: Int32Array.from(range(units).flatMap((unit) => tiesOf(unit).map((o) => at(tie, unit * units + o) - 1))),
    closeness,
    near,
    nearFrom: Int32Array.from(range(periods.length), (a) =>
      near.start[a] === near.start[a + 1] ? a : at(near.items, at(near.start, a)),
    ),
    nearTo: Int32Array.from(range(periods.length), (a) =>
      near.start[a] === near.start[a + 1] ? a - 1 : at(near.items, at(near.start, a + 1) - 1),
    ),
    fixedCost: fixedCosts(problem, unitOf, units),
    after: rowsOf(units, (unit) => orders.filter(([first]) => first === unit).map(([, second]) => second)),
    before: rowsOf(units, (unit) => orders.filter(([, second]) => second === unit).map(([first]) => first)),
    seats: Int32Array.from(exams, ({ students }) => students.length),
    duration: Int32Array.from(exams, ({ minutes }) => durations.indexOf(minutes)),
    durations: durations.length,
    alone: Int32Array.from(exams, (_, exam) => (problem.alone.includes(exam) ? 1 : 0)),
    capacity: Int32Array.from(rooms, (room) => room.seats),
    roomCost,
    roomsOf: rowsOf(exams.length, (e) =>
      range(rooms.length)
        .filter((r) => at(roomCost, e * rooms.length + r) >= 0)
        .sort(
          (a, b) =>
            at(roomCost, e * rooms.length + a) - at(roomCost, e * rooms.length + b) ||
            (rooms[a]?.seats ?? 0) - (rooms[b]?.seats ?? 0),
        ),
    ),
    mixedWeight: weights.mixedDurations,
  }
}

const range = (end: number) => Array.from({ length: end }, (_, i) => i)

/** For two exams: how many students sit both. */
function countShared({ exams }: ExamProblem): Int32Array {
  const shared = new Int32Array(exams.length * exams.length)
  const sat = new Map<number, number[]>()
  for (const [exam, { students }] of exams.entries())
    for (const student of students) {
      const others = sat.get(student) ?? []
      for (const other of others) {
        add(shared, exam * exams.length + other, 1)
        add(shared, other * exams.length + exam, 1)
      }
      others.push(exam)
      sat.set(student, others)
    }
  return shared
}

function tieUnits(
  { exams }: ExamProblem,
  rules: ExamProblem['periodRules'],
  shared: Int32Array,
  unitOf: Int32Array,
  units: number,
): Int32Array {
  const tie = new Int32Array(units * units)
  for (let a = 0; a < exams.length; a++)
    for (let b = 0; b < exams.length; b++) {
      const place = at(unitOf, a) * units + at(unitOf, b)
      const common = at(shared, a * exams.length + b)
      if (common > 0 && at(unitOf, a) !== at(unitOf, b)) add(tie, place, at(tie, place) === 0 ? common + 1 : common)
    }
  for (const { kind, first, second } of rules) {
    const [a, b] = [at(unitOf, first), at(unitOf, second)]
    if (kind !== 'exclusion' || a === b) continue
    tie[a * units + b] = Math.max(1, at(tie, a * units + b))
    tie[b * units + a] = Math.max(1, at(tie, b * units + a))
  }
  return tie
}
