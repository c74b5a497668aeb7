import { type BatchProblem, lengthFor, type Part } from './problem.ts'
import { lackingIn, seatsIn } from './seats.ts'

/** Why entries of a part have no place: a refusal's code with its facts. */
export interface WhyUnplaced {
  readonly part: number
  readonly entries: readonly number[]
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** Says of each part with unplaced entries what stands in the way, from the plainest reason on. */
export function explainUnplaced(problem: BatchProblem, unplaced: readonly number[]): WhyUnplaced[] {
  const byPart = new Map<number, number[]>()
  for (const entry of unplaced) {
    const part = problem.entries[entry]?.part ?? -1
    byPart.set(part, [...(byPart.get(part) ?? []), entry])
  }
  return [...byPart].flatMap(([at, entries]) => {
    const part = problem.parts[at]
    return part ? [{ part: at, entries, ...reasonOf(problem, at, part, entries.length) }] : []
  })
}

function reasonOf(
  problem: BatchProblem,
  at: number,
  part: Part,
  unplaced: number,
): Pick<WhyUnplaced, 'code' | 'facts'> {
  const ofKind = problem.halls.filter(({ kind }) => kind === part.kind)
  if (ofKind.length === 0) return { code: 'timetable-no-room', facts: { component: part.kind } }
  const fit = ofKind.filter((hall) => seatsIn(hall, part) > 0)
  if (fit.length === 0) {
    const lacking = ofKind.map((hall) => lackingIn(hall, part)).sort((a, b) => a.length - b.length)[0] ?? []
    return { code: 'timetable-room-equipment', facts: { equipment: lacking.join('、') } }
  }
  const long = fit.filter(({ open }) => open.some(({ from, to }) => to - from >= part.minutes))
  if (long.length === 0) return { code: 'timetable-no-time', facts: { minutes: part.minutes } }
  const wanted = problem.entries.filter((entry) => entry.part === at).length
  const seats = long.reduce((sum, hall) => sum + seatsOverAll(problem, hall, part), 0)
  if (seats < wanted) return { code: 'timetable-no-seats', facts: { seats, count: wanted } }
  return { code: 'timetable-unplaced', facts: { count: unplaced } }
}

/** How many candidates of a part a hall could take on all days, were it held for nothing else. */
function seatsOverAll({ rules }: BatchProblem, hall: BatchProblem['halls'][number], part: Part): number {
  const seats = seatsIn(hall, part)
  const lasts = lengthFor(part, seats, seats) + rules.turnover
  return hall.open.reduce((sum, { from, to }) => sum + Math.floor((to - from + rules.turnover) / lasts) * seats, 0)
}
