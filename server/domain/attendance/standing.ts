import Type, { type Static } from 'typebox'
import { Instant } from '#domain/kit/ids'
import type { AttendanceKind } from './contract.ts'

/** Where somebody is, as far as a session goes. */
export const standingStates = ['expected', 'in', 'out', 'absent'] as const
export type StandingState = (typeof standingStates)[number]

/** Where somebody is and since when; `late` stays once somebody came late. */
export const Standing = Type.Object({
  state: Type.Enum(standingStates),
  at: Type.Union([Instant, Type.Null()]),
  late: Type.Boolean(),
})
export type Standing = Static<typeof Standing>

export const expected: Standing = { state: 'expected', at: null, late: false }

/** An act at the door, as far as standings go. `at` is when it happened. */
export interface StandingAct {
  readonly commandId: string
  readonly kind: Exclude<AttendanceKind, 'undo'>
  readonly at: string
  readonly late: boolean
}

const leadsTo = { 'check-in': 'in', back: 'in', 'check-out': 'out', absent: 'absent' } as const

/** The standing after an act. */
export const after = (before: Standing, { kind, at, late }: Omit<StandingAct, 'commandId'>): Standing => ({
  state: leadsTo[kind],
  at,
  late: kind === 'absent' ? false : kind === 'check-in' ? late : before.late,
})

/** The standing after acts in the order in which they arrived, without those that were taken back. */
export function standingOf(acts: readonly StandingAct[], undone: ReadonlySet<string>): Standing {
  return acts.filter(({ commandId }) => !undone.has(commandId)).reduce<Standing>(after, expected)
}

/** How many are where. Whoever has withdrawn is counted nowhere. */
export const Counts = Type.Object({
  all: Type.Integer(),
  expected: Type.Integer(),
  in: Type.Integer(),
  out: Type.Integer(),
  absent: Type.Integer(),
  late: Type.Integer(),
})
export type Counts = Static<typeof Counts>

/** Counts standings. */
export function countStandings(standings: Iterable<Standing>): Counts {
  const counts = { all: 0, expected: 0, in: 0, out: 0, absent: 0, late: 0 }
  for (const { state, late } of standings) {
    counts.all += 1
    counts[state] += 1
    if (late) counts.late += 1
  }
  return counts
}
