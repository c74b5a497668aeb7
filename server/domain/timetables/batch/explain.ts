import { freeSpans } from './bound.ts'
import type { BatchProblem, Part, Span } from './problem.ts'
import { reasonsAgainst, type Sittings, sittingsOf } from './reasons.ts'
import { lackingIn, seatsIn } from './seats.ts'

/** Why entries of a part have no place: a refusal's code with its facts. */
export interface WhyUnplaced {
  readonly part: number
  readonly entries: readonly number[]
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** Says of each part with unplaced entries what stands in the way, from the plainest reason on, with numbers. */
export function explainUnplaced(problem: BatchProblem, unplaced: readonly number[]): WhyUnplaced[] {
  const byPart = new Map<number, number[]>()
  for (const entry of unplaced) {
    const part = problem.entries[entry]?.part ?? -1
    byPart.set(part, [...(byPart.get(part) ?? []), entry])
  }
  const sittings = sittingsOf(problem, problem.fixed)
  return [...byPart].flatMap(([at, entries]) => {
    const part = problem.parts[at]
    return part ? explainPart(problem, sittings, at, part, entries) : []
  })
}

function explainPart(
  problem: BatchProblem,
  sittings: Sittings,
  at: number,
  part: Part,
  entries: readonly number[],
): WhyUnplaced[] {
  const { halls, fixed } = problem
  const all = (code: string, facts: WhyUnplaced['facts']) => [{ part: at, entries, code, facts }]
  const ofKind = halls.flatMap((hall, place) => (hall.kind === part.kind ? [{ hall, place }] : []))
  if (ofKind.length === 0) return all('timetable-no-room', { component: part.kind })
  const fit = ofKind.filter(({ hall }) => seatsIn(hall, part) > 0)
  if (fit.length === 0) {
    const lacking = ofKind.map(({ hall }) => lackingIn(hall, part)).sort((a, b) => a.length - b.length)[0] ?? []
    return all('timetable-room-equipment', { equipment: lacking.join('、') })
  }
  const free = fit.map(({ hall, place }) => ({ place, seats: seatsIn(hall, part), spans: freeSpans(problem, place) }))
  const longest = Math.max(0, ...free.flatMap(({ spans }) => spans.map(({ from, to }) => to - from)))
  if (longest < part.minutes) return all('timetable-no-time', { minutes: part.minutes, longest })
  const { slots, seats } = mostSeats(problem, part, free)
  const seated = fixed.reduce((sum, held) => sum + (held.part === at ? held.entries.length : 0), 0)
  const count = problem.entries.filter((entry) => entry.part === at).length - seated
  if (seats < count) return all('timetable-no-seats', { seats, slots, count })
  const own = entries.filter((entry) => isNeverFree(problem, sittings, part, entry, free))
  const others = entries.filter((entry) => !own.includes(entry))
  return [
    ...(own.length > 0
      ? [{ part: at, entries: own, code: 'timetable-unplaced-own', facts: { count: own.length } }]
      : []),
    ...(others.length > 0
      ? [{ part: at, entries: others, code: 'timetable-unplaced', facts: { count: others.length } }]
      : []),
  ]
}

interface FreeHall {
  readonly place: number
  readonly seats: number
  readonly spans: readonly Span[]
}

/** How many sessions of a part the halls could hold, and how many would sit in them, were they held for nothing else. */
function mostSeats({ rules }: BatchProblem, part: Part, free: readonly FreeHall[]) {
  let [slots, seats] = [0, 0]
  for (const hall of free)
    for (const { from, to } of hall.spans) {
      const most = Math.floor((to - from + rules.turnover) / (part.minutes + rules.turnover / part.turns))
      slots += most
      seats += most * hall.seats
    }
  return { slots, seats }
}

/** Whether somebody's own fixed sessions, and what keeps them busy elsewhere, leave no time at which a hall is free. */
function isNeverFree(
  problem: BatchProblem,
  sittings: Sittings,
  part: Part,
  entry: number,
  free: readonly FreeHall[],
): boolean {
  const { entries, busy, rules, parts } = problem
  const person = entries[entry]?.person ?? -1
  if (!sittings.has(person) && busy.every((one) => one.person !== person)) return false
  return free.every(({ place, spans }) =>
    spans.every(({ from, to }) => {
      for (let at = Math.ceil(from / rules.grid) * rules.grid; at + part.minutes <= to; at += rules.grid) {
        const held = { part: parts.indexOf(part), hall: place, from: at, to: at + part.minutes, entries: [entry] }
        if (reasonsAgainst(problem, held, problem.fixed, sittings).length === 0) return false
      }
      return true
    }),
  )
}
