import { type BatchProblem, dayIn, type Held, type Plan } from './problem.ts'
import { type Reason, reasonsAgainst, sittingsOf } from './reasons.ts'
import { seatsIn } from './seats.ts'

/** What a timetable of a batch costs, in minutes of a room, by what it costs for. */
export interface BatchCost {
  /** Minutes for which rooms are used. */
  readonly roomTime: number
  /** Further days that people have to come. */
  readonly furtherDays: number
  /** Long waiting between two sessions of a day. */
  readonly waiting: number
  /** Employers' candidates spread over more sessions than they need. */
  readonly splits: number
  /** Entries that sit elsewhere than before. */
  readonly changes: number
}

export const costParts = [
  'roomTime',
  'furtherDays',
  'waiting',
  'splits',
  'changes',
] as const satisfies readonly (keyof BatchCost)[]

/** What a timetable breaks, whom it leaves without a place, and what it costs. */
export interface BatchJudgement {
  /** Each hard rule that a session breaks; none for a timetable that can be used. */
  readonly breaches: readonly (Reason & { readonly held: Held })[]
  /** Entries that are in no session, or in several. */
  readonly unplaced: readonly number[]
  readonly repeated: readonly number[]
  /** Entries that sit at another time, or in another room, than before. */
  readonly moved: number
  readonly cost: number
  readonly parts: BatchCost
}

/** Judges a plan, with the fixed sessions, from nothing but the problem's text. */
export function judgeBatch(problem: BatchProblem, plan: Plan): BatchJudgement {
  const all = [...problem.fixed, ...plan]
  const sittings = sittingsOf(problem, all)
  const breaches = plan.flatMap((held) =>
    reasonsAgainst(problem, held, all, sittings).map((reason) => ({ ...reason, held })),
  )
  const times = countSittings(problem, all)
  const moves = movesOf(problem, all)
  const parts: BatchCost = {
    roomTime: sum(all.map(({ from, to }) => to - from)),
    ...costOfPeople(problem, all),
    splits: countSplits(problem, all) * problem.rules.splitCost,
    changes: moves.later * problem.rules.moveCost + moves.elsewhere * problem.rules.roomCost,
  }
  return {
    breaches,
    unplaced: times.flatMap((count, entry) => (count === 0 ? [entry] : [])),
    repeated: times.flatMap((count, entry) => (count > 1 ? [entry] : [])),
    moved: moves.later + moves.elsewhere,
    cost: sum(Object.values(parts)),
    parts,
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function countSittings({ entries }: BatchProblem, sessions: readonly Held[]): number[] {
  const times = entries.map(() => 0)
  for (const { entries: own } of sessions) for (const entry of own) times[entry] = (times[entry] ?? 0) + 1
  return times
}

/** What the days and the waiting of all people cost. */
function costOfPeople(problem: BatchProblem, sessions: readonly Held[]): Pick<BatchCost, 'furtherDays' | 'waiting'> {
  const { dayCost, patience, waitCost } = problem.rules
  let [further, waits] = [0, 0]
  for (const sat of sittingsOf(problem, sessions).values()) {
    const own = sat.map(({ held }) => held).sort((a, b) => a.from - b.from)
    further += new Set(own.map(({ from }) => dayIn(from))).size - 1
    for (const [i, held] of own.entries()) {
      const before = own[i - 1]
      if (!before || dayIn(before.from) !== dayIn(held.from)) continue
      waits += Math.max(0, Math.ceil((held.from - before.to - patience) / 30))
    }
  }
  return { furtherDays: further * dayCost, waiting: waits * waitCost }
}

/** Over how many sessions more than needed the candidates of one employer in a part are spread. */
function countSplits(problem: BatchProblem, sessions: readonly Held[]): number {
  const { entries, parts, halls } = problem
  const most = parts.map((part) => Math.max(1, ...halls.map((hall) => seatsIn(hall, part) * part.turns)))
  const groups = new Map<string, { sessions: Set<Held>; count: number; part: number }>()
  for (const held of sessions)
    for (const entry of held.entries) {
      const { part = -1, employer = -1 } = entries[entry] ?? {}
      if (employer < 0) continue
      const key = `${part} ${employer}`
      const group = groups.get(key) ?? { sessions: new Set(), count: 0, part }
      group.sessions.add(held)
      group.count += 1
      groups.set(key, group)
    }
  return sum(
    [...groups.values()].map((group) =>
      Math.max(0, group.sessions.size - Math.ceil(group.count / (most[group.part] ?? 1))),
    ),
  )
}

/** Entries that sit at another time than before, and those at the same time in another room. */
function movesOf({ entries }: BatchProblem, sessions: readonly Held[]): { later: number; elsewhere: number } {
  let [later, elsewhere] = [0, 0]
  for (const { entries: own, from, hall } of sessions)
    for (const entry of own) {
      const was = entries[entry]?.was
      if (!was) continue
      if (was.from !== from) later += 1
      else if (was.hall !== hall) elsewhere += 1
    }
  return { later, elsewhere }
}
