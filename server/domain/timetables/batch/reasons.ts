import { type BatchProblem, type Held, lengthFor, type Span } from './problem.ts'
import { lackingIn, seatsIn } from './seats.ts'

/** A hard rule that a session breaks. `other` is the session that it breaks it with. */
export interface Reason {
  readonly code: ReasonCode
  readonly facts: Readonly<Record<string, string | number>>
  readonly other?: Held
}

export const reasonCodes = [
  'timetable-room-unknown',
  'timetable-room-kind',
  'timetable-room-equipment',
  'timetable-room-small',
  'timetable-room-closed',
  'timetable-room-taken',
  'timetable-too-short',
  'timetable-candidates-twice',
  'timetable-candidates-rest',
  'timetable-candidates-order',
  'timetable-candidates-busy',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** Where each person sits, by the sessions of a plan and the fixed ones. */
export type Sittings = ReadonlyMap<number, readonly { readonly entry: number; readonly held: Held }[]>

/** Who sits where. */
export function sittingsOf(problem: BatchProblem, sessions: readonly Held[]): Sittings {
  const found = new Map<number, { entry: number; held: Held }[]>()
  for (const held of sessions)
    for (const entry of held.entries) {
      const person = problem.entries[entry]?.person ?? -1
      const own = found.get(person)
      if (own) own.push({ entry, held })
      else found.set(person, [{ entry, held }])
    }
  return found
}

/**
 * Every hard rule that a session would break among others: of its room, its length and its candidates. It reads nothing
 * but the problem's text and shares no code with the search, whose work it judges; what a person drags is judged by it too.
 */
export function reasonsAgainst(
  problem: BatchProblem,
  held: Held,
  others: readonly Held[],
  sittings: Sittings = sittingsOf(problem, others),
): Reason[] {
  return [...againstRoom(problem, held, others), ...againstCandidates(problem, held, sittings)]
}

const overlap = (a: Span, b: Span, between = 0) => a.from < b.to + between && b.from < a.to + between

function againstRoom({ halls, parts, rules }: BatchProblem, held: Held, others: readonly Held[]): Reason[] {
  const [hall, part] = [halls[held.hall], parts[held.part]]
  if (!hall || !part) return [{ code: 'timetable-room-unknown', facts: {} }]
  const reasons: Reason[] = []
  const seats = seatsIn(hall, part)
  const count = held.entries.length
  if (hall.kind !== part.kind)
    reasons.push({ code: 'timetable-room-kind', facts: { needed: part.kind, kind: hall.kind } })
  else if (seats === 0) {
    const equipment = lackingIn(hall, part).join('、')
    reasons.push({ code: 'timetable-room-equipment', facts: { equipment } })
  } else if (count > seats * part.turns)
    reasons.push({ code: 'timetable-room-small', facts: { seats: seats * part.turns, count } })
  const needed = lengthFor(part, seats, count)
  if (held.to - held.from < needed)
    reasons.push({ code: 'timetable-too-short', facts: { minutes: held.to - held.from, needed } })
  if (!hall.open.some(({ from, to }) => from <= held.from && held.to <= to))
    reasons.push({ code: 'timetable-room-closed', facts: {} })
  if (hall.busy.some((span) => overlap(span, held, rules.turnover)))
    reasons.push({ code: 'timetable-room-taken', facts: { minutes: rules.turnover } })
  for (const other of others)
    if (other !== held && other.hall === held.hall && overlap(other, held, rules.turnover))
      reasons.push({ code: 'timetable-room-taken', facts: { minutes: rules.turnover }, other })
  return reasons
}

/** Which rule two sessions of a person break, from the one that is judged; null where they don't. */
function clashOf(problem: BatchProblem, own: number, held: Held, their: number, other: Held): ReasonCode | null {
  const { halls, entries, parts, rules } = problem
  if (overlap(held, other)) return 'timetable-candidates-twice'
  const away = halls[held.hall]?.site !== halls[other.hall]?.site
  if (overlap(held, other, away ? rules.travel : rules.rest)) return 'timetable-candidates-rest'
  const [a, b] = [parts[entries[own]?.part ?? -1], parts[entries[their]?.part ?? -1]]
  const ordered = a && b && a.offering === b.offering && a.rank !== null && b.rank !== null && a.rank !== b.rank
  return ordered && held.from < other.from !== (a.rank as number) < (b.rank as number)
    ? 'timetable-candidates-order'
    : null
}

/** Counts the session's candidates by what they break, and with which other session. */
function againstCandidates(problem: BatchProblem, held: Held, sittings: Sittings): Reason[] {
  const { entries, busy, rules } = problem
  const clashes = new Map<string, { code: ReasonCode; other: Held; count: number }>()
  const numbers = new Map<Held, number>()
  for (const own of held.entries)
    for (const { entry, held: other } of sittings.get(entries[own]?.person ?? -1) ?? []) {
      if (entry === own || other === held) continue
      const code = clashOf(problem, own, held, entry, other)
      if (!code) continue
      if (!numbers.has(other)) numbers.set(other, numbers.size)
      const key = `${code} ${numbers.get(other)}`
      const clash = clashes.get(key) ?? { code, other, count: 0 }
      clash.count += 1
      clashes.set(key, clash)
    }
  const reasons: Reason[] = [...clashes.values()].map(({ code, other, count }): Reason => {
    const { rest, travel } = rules
    return { code, facts: code === 'timetable-candidates-rest' ? { count, rest, travel } : { count }, other }
  })
  const people = new Set(held.entries.map((entry) => entries[entry]?.person))
  const away = busy.filter(({ person, span }) => people.has(person) && overlap(span, held, rules.rest))
  if (away.length > 0)
    reasons.push({ code: 'timetable-candidates-busy', facts: { count: new Set(away.map((one) => one.person)).size } })
  return reasons
}
