import { Chance } from './chance.ts'
import type { Exam, ExamProblem, PeriodRule, Place } from './contract.ts'

/** How large a made problem is, and how tight. */
export interface Shape {
  readonly exams: number
  readonly students: number
  /** Exams of a student, on average. */
  readonly load: number
  readonly days: number
  readonly periodsADay: number
  readonly rooms: number
  /** Subjects: students take most of their exams from one of them. */
  readonly subjects: number
  /** Seats of a room beside those that a timetable which is known to exist fills, as a share of them. */
  readonly slack: number
  /** Period rules of each kind, and exams that want a room for themselves. */
  readonly rules: number
}

/**
 * A problem around a timetable that keeps every hard rule, so that one exists: exams are put into periods and rooms
 * first, then students choose exams that don't clash there. The same shape and seed give the same problem.
 */
export function sampleProblem(shape: Shape, seed: number): { problem: ExamProblem; planted: readonly Place[] } {
  const chance = new Chance(seed)
  const periods = shape.days * shape.periodsADay
  const minutes = [60, 90, 120, 180]
  const lengths = Array.from({ length: periods }, () => (chance.next() < 0.3 ? 120 : 180))
  const planted: Place[] = Array.from({ length: shape.exams }, (_, exam) => ({
    period: chance.below(periods),
    room: Math.min(shape.rooms - 1, Math.floor((exam / shape.exams) * shape.rooms)),
  }))
  const students = chooseExams(shape, planted, chance)
  const exams = planted.map(({ period }, at): Exam => {
    const fitting = minutes.filter((length) => length <= (lengths[period] ?? 0))
    return { minutes: fitting[chance.below(fitting.length)] ?? 60, students: students[at] ?? [] }
  })
  const problem: ExamProblem = {
    exams,
    periods: lengths.map((length, at) => ({
      day: `${Math.floor(at / shape.periodsADay)}`,
      minutes: length,
      penalty: chance.next() < 0.2 ? 5 : 0,
    })),
    rooms: roomsFor(shape, planted, exams, chance),
    periodRules: rulesFor(shape, planted, chance),
    alone: aloneIn(shape, planted),
    weights: {
      ...{ twoInARow: 7, twoInADay: 3, spread: 5, mixedDurations: 10 },
      frontLoad: { largest: Math.ceil(shape.exams / 10), lastPeriods: Math.ceil(periods / 4), weight: 5 },
    },
  }
  return { problem, planted }
}

/** Who sits each exam: students by subject, each at most once in a period. */
function chooseExams(
  { exams, students, load, subjects }: Shape,
  planted: readonly Place[],
  chance: Chance,
): number[][] {
  const taken: number[][] = Array.from({ length: exams }, () => [])
  for (let student = 0; student < students; student++) {
    const subject = chance.below(subjects)
    const busy = new Set<number>()
    const wanted = 1 + chance.below(2 * load - 1)
    for (let tries = 0; busy.size < wanted && tries < wanted * 8; tries++) {
      const own = Math.floor((subject + chance.next() ** 2) * (exams / subjects))
      const exam = chance.next() < 0.9 ? own : chance.below(exams)
      const period = planted[exam]?.period ?? 0
      if (busy.has(period)) continue
      busy.add(period)
      taken[exam]?.push(student)
    }
  }
  return taken
}

/** Rooms that hold what is planted in them, with the slack. */
function roomsFor({ rooms, slack }: Shape, planted: readonly Place[], exams: readonly Exam[], chance: Chance) {
  const most = Array.from({ length: rooms }, () => 1)
  const filled = new Map<string, number>()
  for (const [exam, { period, room }] of planted.entries()) {
    const seats = (filled.get(`${period} ${room}`) ?? 0) + (exams[exam]?.students.length ?? 0)
    filled.set(`${period} ${room}`, seats)
    most[room] = Math.max(most[room] ?? 0, seats)
  }
  return most.map((seats) => ({ seats: Math.ceil(seats * (1 + slack)), penalty: chance.next() < 0.2 ? 20 : 0 }))
}

/** Rules that the planted timetable keeps. */
function rulesFor({ exams, rules }: Shape, planted: readonly Place[], chance: Chance): PeriodRule[] {
  const found: PeriodRule[] = []
  for (let tries = 0; found.length < 3 * rules && tries < 1000 * rules; tries++) {
    const [first, second] = [chance.below(exams), chance.below(exams)]
    const [a, b] = [planted[first]?.period ?? 0, planted[second]?.period ?? 0]
    const kind = (['coincidence', 'exclusion', 'after'] as const)[found.length % 3] ?? 'exclusion'
    const holds = kind === 'coincidence' ? a === b && first !== second : kind === 'exclusion' ? a !== b : a > b
    if (holds) found.push({ kind, first, second })
  }
  return found
}

/** Exams that have their planted room for themselves. */
function aloneIn({ rules }: Shape, planted: readonly Place[]): number[] {
  const alone = planted.flatMap((place, exam) =>
    planted.some((other, at) => at !== exam && other.period === place.period && other.room === place.room)
      ? []
      : [exam],
  )
  return alone.slice(0, rules)
}
