import type { ExamProblem } from './contract.ts'
import { add, at } from './ints.ts'
import { largestExams } from './largest.ts'

/** For two periods: what a student with an exam in each costs. */
export function closenessOf({ periods, weights }: ExamProblem): Int32Array {
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

/** For a unit in a period: what it costs by itself, or -1 where one of its exams may not be there. */
export function fixedCosts(problem: ExamProblem, unitOf: Int32Array, units: number): Int32Array {
  const { exams, periods, weights } = problem
  const largest = largestExams(problem)
  const costs = new Int32Array(units * periods.length)
  for (const [exam, { minutes, periods: allowed, was }] of exams.entries())
    for (const [period, { minutes: length, penalty }] of periods.entries()) {
      const place = at(unitOf, exam) * periods.length + period
      const isLate = period >= periods.length - weights.frontLoad.lastPeriods && largest.has(exam)
      const left = was && was.place.period !== period ? was.periodWeight : 0
      if (minutes > length || allowed?.includes(period) === false) costs[place] = -1
      else if (at(costs, place) >= 0) add(costs, place, penalty + (isLate ? weights.frontLoad.weight : 0) + left)
    }
  return costs
}

/**
 * For an exam and a room, at `exam * rooms + room`: the room's penalty and what it costs to leave the room it was in, or
 * -1 where the exam may not have the room or is too large for it.
 */
export function roomCosts({ exams, rooms }: ExamProblem): Int32Array {
  const costs = new Int32Array(exams.length * rooms.length)
  for (const [exam, { students, rooms: allowed, was }] of exams.entries())
    for (const [room, { seats, penalty }] of rooms.entries()) {
      const may = students.length <= seats && allowed?.includes(room) !== false
      const left = was && was.place.room !== room ? was.roomWeight : 0
      costs[exam * rooms.length + room] = may ? penalty + left : -1
    }
  return costs
}
