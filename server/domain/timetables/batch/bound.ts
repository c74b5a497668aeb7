import { type BatchProblem, dayIn, type Span } from './problem.ts'
import { seatsIn } from './seats.ts'

/** A sum of columns, by their names. */
type Terms = ReadonlyMap<string, number>

interface Row {
  readonly terms: Terms
  readonly least?: number
  readonly most?: number
}

/**
 * A relaxation of a batch in whole numbers, in the CPLEX LP form: how many sessions of each part a hall holds, how many
 * of them so late that their candidates can have come for the parts before on the same day, and how many candidates
 * come twice. Every timetable that places all entries is a solution of it at no higher cost, so what it proves holds for
 * all of them; where it has no solution, some entries can't be placed. It knows nothing of employers and of waiting.
 */
export function relaxationOf(problem: BatchProblem): string {
  const rows: Row[] = []
  // A sum may not be empty.
  const costs = new Map([['none', 0]])
  const integers = new Set<string>()
  const wanted = wantedOf(problem)
  const column = (name: string, cost: number, whole = true) => {
    costs.set(name, cost)
    if (whole) integers.add(name)
    return name
  }
  const uses: HallUse[][] = problem.halls.map(() => [])
  for (const [at, part] of problem.parts.entries()) {
    const { count, following, before } = wanted[at] ?? { count: 0, following: 0, before: 0 }
    if (count === 0) continue
    const placed = new Map<string, number>()
    const late = new Map([[column(`y${part.offering}`, problem.rules.dayCost, false), 1]])
    for (const [hall, room] of problem.halls.entries()) {
      const seats = seatsIn(room, part)
      if (seats === 0) continue
      const any = column(`n${at}_${hall}`, part.minutes)
      const own = column(`l${at}_${hall}`, 0)
      placed.set(any, seats)
      late.set(own, seats)
      rows.push({
        terms: new Map([
          [own, 1],
          [any, -1],
        ]),
        most: 0,
      })
      uses[hall]?.push({
        any,
        late: own,
        minutes: part.minutes,
        lasts: part.minutes + problem.rules.turnover / part.turns,
        before,
      })
    }
    rows.push({ terms: placed, least: count })
    if (following > 0) rows.push({ terms: late, least: following })
  }
  for (const [hall, used] of uses.entries()) rows.push(...timeOf(problem, hall, used))
  return textOf(costs, rows, integers)
}

interface HallUse {
  readonly any: string
  readonly late: string
  readonly minutes: number
  /** With the time to change over. */
  readonly lasts: number
  /** The minutes that a candidate who comes for the parts before needs on the same day, from the first opening on. */
  readonly before: number
}

interface Wanted {
  count: number
  /** Candidates who need an earlier part as well, each counted in one offering. */
  following: number
  before: number
}

/** For each part: who is to be placed in it. People who have a seat already, in a fixed session, are left out of `following`. */
function wantedOf({ entries, parts, fixed, rules }: BatchProblem): Wanted[] {
  const seated = new Set(fixed.flatMap((held) => held.entries))
  const own = new Map<number, { offering: number; entries: number[] }>()
  for (const [entry, { person, part }] of entries.entries()) {
    const offering = parts[part]?.offering ?? -1
    const found = own.get(person) ?? { offering, entries: [] }
    if (found.offering === offering) found.entries.push(entry)
    own.set(person, found)
  }
  const wanted: Wanted[] = parts.map(() => ({ count: 0, following: 0, before: Number.POSITIVE_INFINITY }))
  for (const [entry, { part }] of entries.entries()) if (!seated.has(entry)) (wanted[part] as Wanted).count += 1
  for (const { entries: theirs } of own.values()) {
    if (theirs.some((entry) => seated.has(entry))) continue
    for (const entry of theirs) {
      const part = entries[entry]?.part ?? -1
      const rank = parts[part]?.rank ?? null
      const earlier = theirs.flatMap((other) => {
        const before = parts[entries[other]?.part ?? -1]
        return before && rank !== null && before.rank !== null && before.rank < rank
          ? [before.minutes + rules.rest]
          : []
      })
      if (earlier.length === 0) continue
      const mark = wanted[part] as Wanted
      mark.following += 1
      mark.before = Math.min(
        mark.before,
        earlier.reduce((sum, one) => sum + one, 0),
      )
    }
  }
  return wanted
}

/** What a hall's time allows: of all sessions within its free spans, of late ones within what is left of them. */
function timeOf(problem: BatchProblem, hall: number, uses: readonly HallUse[]): Row[] {
  if (uses.length === 0) return []
  const spans = freeSpans(problem, hall)
  const opensAt = (day: number) =>
    Math.min(
      ...problem.halls.flatMap(({ open }) => open.filter(({ from }) => dayIn(from) === day).map(({ from }) => from)),
    )
  const before = Math.min(...uses.map((use) => use.before))
  const late = spans.map(({ from, to }) => ({ from: Math.max(from, opensAt(dayIn(from)) + before), to }))
  return [
    ...packing(
      uses.map(({ any, lasts }) => [any, lasts] as const),
      spans,
      problem.rules.turnover,
    ),
    ...(Number.isFinite(before)
      ? packing(
          uses.map(({ late: own, lasts }) => [own, lasts] as const),
          late,
          problem.rules.turnover,
        )
      : uses.map((use) => ({ terms: new Map([[use.late, 1]]), most: 0 }))),
  ]
}

/** The sum of what lasts is within the spans; and of those that last longer than a k-th of a span, a span has fewer than k. */
function packing(items: readonly (readonly [string, number])[], spans: readonly Span[], turnover: number): Row[] {
  const lengths = spans.map(({ from, to }) => Math.max(0, to - from + turnover))
  const rows: Row[] = [{ terms: new Map(items), most: lengths.reduce((sum, one) => sum + one, 0) }]
  for (const least of new Set(items.map(([, lasts]) => lasts))) {
    const most = lengths.reduce((sum, length) => sum + Math.floor(length / least), 0)
    rows.push({ terms: new Map(items.filter(([, lasts]) => lasts >= least).map(([name]) => [name, 1])), most })
  }
  return rows
}

/** When a hall is open and neither busy nor taken by a fixed session. */
export function freeSpans({ halls, fixed, rules }: BatchProblem, hall: number): Span[] {
  const { open = [], busy = [] } = halls[hall] ?? {}
  const taken = [...busy, ...fixed.filter((held) => held.hall === hall)].sort((a, b) => a.from - b.from)
  return open.flatMap((span) => {
    const free: Span[] = []
    let from = span.from
    for (const one of taken) {
      if (one.to + rules.turnover <= from || one.from - rules.turnover >= span.to) continue
      if (one.from - rules.turnover > from) free.push({ from, to: one.from - rules.turnover })
      from = Math.max(from, one.to + rules.turnover)
    }
    return from < span.to ? [...free, { from, to: span.to }] : free
  })
}

function textOf(costs: ReadonlyMap<string, number>, rows: readonly Row[], integers: ReadonlySet<string>): string {
  const sum = (terms: Iterable<readonly [string, number]>) =>
    [...terms].map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n ')
  return [
    'Minimize',
    ` cost: ${sum(costs)}`,
    'Subject To',
    ...rows
      .filter(({ terms }) => terms.size > 0)
      .map(
        ({ terms, least, most }, i) => ` r${i}: ${sum(terms)} ${least === undefined ? '<=' : '>='} ${least ?? most}`,
      ),
    'Generals',
    ` ${[...integers].join('\n ')}`,
    'End',
  ].join('\n')
}

/** What every timetable of a problem costs at least, by what was proven of its relaxation. */
export function provenBy({ fixed }: BatchProblem, dualBound: number): { readonly cost: number } {
  const held = fixed.reduce((sum, { from, to }) => sum + to - from, 0)
  return { cost: held + Math.max(0, Math.ceil(dualBound - 1e-6)) }
}
