import { rulesInForce } from './coincidence.ts'
import type { Breaches, CostParts, Evaluation, Exam, ExamProblem, Place, Timetable } from './contract.ts'
import { largestExams } from './largest.ts'

/**
 * Judges a timetable from nothing but the problem's text: student by student, room by room. It shares no code with the
 * search, whose every step it checks.
 */
export function evaluate(problem: ExamProblem, timetable: Timetable): Evaluation {
  const pairs = judgeStudents(problem, timetable)
  const rooms = judgeRooms(problem, timetable)
  const breaches: Breaches = {
    conflicts: pairs.conflicts,
    overfullRooms: rooms.overfull,
    tooLong: problem.exams.filter(({ minutes }, e) => minutes > (periodOf(problem, timetable, e)?.minutes ?? -1))
      .length,
    periodRules: rulesInForce(problem).filter((rule) => isBroken(rule, timetable)).length,
    shared: rooms.shared,
    notAllowed: problem.exams.filter((exam, e) => !isAllowed(exam, placeOf(timetable, e))).length,
  }
  const parts: CostParts = {
    twoInARow: pairs.inARow * problem.weights.twoInARow,
    twoInADay: pairs.inADay * problem.weights.twoInADay,
    periodSpread: pairs.close,
    mixedDurations: rooms.mixed * problem.weights.mixedDurations,
    frontLoad: countLate(problem, timetable) * problem.weights.frontLoad.weight,
    roomPenalty: sum(timetable.map(({ room }) => problem.rooms[room]?.penalty ?? 0)),
    periodPenalty: sum(timetable.map(({ period }) => problem.periods[period]?.penalty ?? 0)),
    changes: sum(problem.exams.map((exam, e) => changeCost(exam, placeOf(timetable, e)))),
  }
  return { hard: sum(Object.values(breaches)), breaches, cost: sum(Object.values(parts)), parts }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const placeOf = (timetable: Timetable, exam: number): Place => timetable[exam] ?? { period: -1, room: -1 }
const periodOf = ({ periods }: ExamProblem, timetable: Timetable, exam: number) =>
  periods[placeOf(timetable, exam).period]

const isAllowed = ({ periods, rooms }: Exam, { period, room }: Place) =>
  (periods?.includes(period) ?? true) && (rooms?.includes(room) ?? true)

const changeCost = ({ was }: Exam, { period, room }: Place) =>
  was ? (was.place.period === period ? 0 : was.periodWeight) + (was.place.room === room ? 0 : was.roomWeight) : 0

/** Counts pairs of exams of one student, by how their periods lie. */
function judgeStudents(problem: ExamProblem, timetable: Timetable) {
  const sittings = new Map<number, number[]>()
  for (const [exam, { students }] of problem.exams.entries()) {
    const { period } = placeOf(timetable, exam)
    if (period < 0) continue
    for (const student of students) {
      const own = sittings.get(student)
      if (own) own.push(period)
      else sittings.set(student, [period])
    }
  }
  const counts = { conflicts: 0, inARow: 0, inADay: 0, close: 0 }
  for (const periods of sittings.values())
    for (const [at, a] of periods.entries()) for (const b of periods.slice(at + 1)) countPair(problem, counts, a, b)
  return counts
}

function countPair(
  { periods, weights }: ExamProblem,
  counts: { conflicts: number; inARow: number; inADay: number; close: number },
  a: number,
  b: number,
): void {
  const apart = Math.abs(a - b)
  if (apart === 0) counts.conflicts += 1
  else {
    const sameDay = periods[a]?.day === periods[b]?.day
    if (sameDay && apart === 1) counts.inARow += 1
    if (sameDay && apart > 1) counts.inADay += 1
    if (apart <= weights.spread) counts.close += 1
  }
}

/** Counts rooms of a period that are too full, that an exam should have for itself, and further durations in them. */
function judgeRooms({ exams, rooms, alone }: ExamProblem, timetable: Timetable) {
  const held = new Map<string, number[]>()
  for (const exam of exams.keys()) {
    const { period, room } = placeOf(timetable, exam)
    if (period < 0) continue
    held.set(`${period} ${room}`, [...(held.get(`${period} ${room}`) ?? []), exam])
  }
  const counts = { overfull: 0, shared: 0, mixed: 0 }
  const single = new Set(alone)
  for (const together of held.values()) {
    const room = rooms[placeOf(timetable, together[0] ?? -1).room]
    const taken = sum(together.map((exam) => exams[exam]?.students.length ?? 0))
    if (taken > (room?.seats ?? -1)) counts.overfull += 1
    if (together.length > 1) counts.shared += together.filter((exam) => single.has(exam)).length
    counts.mixed += new Set(together.map((exam) => exams[exam]?.minutes)).size - 1
  }
  return counts
}

function isBroken({ kind, first, second }: ExamProblem['periodRules'][number], timetable: Timetable): boolean {
  const a = placeOf(timetable, first).period
  const b = placeOf(timetable, second).period
  if (kind === 'coincidence') return a !== b
  return kind === 'exclusion' ? a === b : a <= b
}

/** How many of the largest exams lie in one of the last periods. */
function countLate(problem: ExamProblem, timetable: Timetable): number {
  const from = problem.periods.length - problem.weights.frontLoad.lastPeriods
  return [...largestExams(problem)].filter((exam) => placeOf(timetable, exam).period >= from).length
}
