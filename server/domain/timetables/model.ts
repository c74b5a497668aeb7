import { rulesInForce } from './coincidence.ts'
import type { ExamProblem } from './contract.ts'
import { add, at } from './ints.ts'
import { largestExams } from './largest.ts'
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
  /** For a unit in a period: its penalty and front load, or -1 where one of its exams is too long for it. */
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
  readonly roomPenalty: Int32Array
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
  const durations = [...new Set(exams.map(({ minutes }) => minutes))]
  const orders = rules
    .filter(({ kind }) => kind === 'after')
    .map(({ first, second }) => [at(unitOf, first), at(unitOf, second)] as const)
    .filter(([first, second]) => first !== second)
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
    near: rowsOf(periods.length, (a) => range(periods.length).filter((b) => at(closeness, a * periods.length + b) > 0)),
    fixedCost: fixedCosts(problem, unitOf, units),
    after: rowsOf(units, (unit) => orders.filter(([first]) => first === unit).map(([, second]) => second)),
    before: rowsOf(units, (unit) => orders.filter(([, second]) => second === unit).map(([first]) => first)),
    seats: Int32Array.from(exams, ({ students }) => students.length),
    duration: Int32Array.from(exams, ({ minutes }) => durations.indexOf(minutes)),
    durations: durations.length,
    alone: Int32Array.from(exams, (_, exam) => (problem.alone.includes(exam) ? 1 : 0)),
    capacity: Int32Array.from(rooms, (room) => room.seats),
    roomPenalty: Int32Array.from(rooms, ({ penalty }) => penalty),
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

function closenessOf({ periods, weights }: ExamProblem): Int32Array {
  const closeness = new Int32Array(periods.length * periods.length)
  for (const [a, one] of periods.entries())
    for (const [b, other] of periods.entries()) {
      const apart = Math.abs(a - b)
      if (apart === 0) continue
      const onADay = one.day !== other.day ? 0 : apart === 1 ? weights.twoInARow : weights.twoInADay
      closeness[a * periods.length + b] = onADay + (apart <= weights.spread ? 1 : 0)
    }
  return closeness
}

function fixedCosts(problem: ExamProblem, unitOf: Int32Array, units: number): Int32Array {
  const { exams, periods, weights } = problem
  const largest = largestExams(problem)
  const costs = new Int32Array(units * periods.length)
  for (const [exam, { minutes }] of exams.entries())
    for (const [period, { minutes: length, penalty }] of periods.entries()) {
      const place = at(unitOf, exam) * periods.length + period
      const isLate = period >= periods.length - weights.frontLoad.lastPeriods && largest.has(exam)
      if (minutes > length) costs[place] = -1
      else if (at(costs, place) >= 0) add(costs, place, penalty + (isLate ? weights.frontLoad.weight : 0))
    }
  return costs
}
