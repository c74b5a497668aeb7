import Type, { type Static } from 'typebox'
import { Name } from '#domain/kit/ids'
import { divideHalfUp } from '#domain/kit/points'
import { ComponentName, LevelName } from '#domain/standards/standard'
import type { OutcomeState } from './contract.ts'

/** How many were entered, came, and passed. Whoever came and was voided counts among those who came. */
export const Tally = Type.Object({
  entered: Type.Integer(),
  sat: Type.Integer(),
  passed: Type.Integer(),
  failed: Type.Integer(),
  voided: Type.Integer(),
  absent: Type.Integer(),
  pending: Type.Integer(),
  /** Per cent of those who came, with one decimal; null where nobody came. */
  rate: Type.Union([Type.String(), Type.Null()]),
})
export type Tally = Static<typeof Tally>

/** A line of a statistic: what it is about, and its counts. */
export const StatisticLine = Type.Object({
  key: Type.String(),
  name: Type.String(),
  latinName: Type.Union([Name, Type.Null()]),
  level: Type.Optional(Type.Union([LevelName, Type.Null()])),
  component: Type.Optional(ComponentName),
  tally: Tally,
})
export type StatisticLine = Static<typeof StatisticLine>

/** The statistics of a batch. */
export const BatchStatistics = Type.Object({
  /** The version that they are of; null while they are of results that nobody has published. */
  version: Type.Union([Type.Integer(), Type.Null()]),
  /** Candidates, passed where all of their components are. */
  candidates: Tally,
  carried: Type.Integer(),
  recognised: Type.Integer(),
  components: Type.Array(StatisticLine),
  occupations: Type.Array(StatisticLine),
  sites: Type.Array(StatisticLine),
  examiners: Type.Array(StatisticLine),
  employers: Type.Array(StatisticLine),
})
export type BatchStatistics = Static<typeof BatchStatistics>

/** A component of a candidate, as statistics count it. */
export interface CountedPart {
  readonly state: OutcomeState
}

/** Counts components that were sat or should have been: what is carried over or recognised is no part of a rate. */
export function tallyOf(parts: readonly CountedPart[]): Tally {
  const count = (...states: OutcomeState[]) => parts.filter(({ state }) => states.includes(state)).length
  const [passed, failed, voided] = [count('passed'), count('failed'), count('void')]
  const [absent, pending] = [count('absent'), count('pending')]
  const sat = passed + failed + voided
  return {
    ...{ entered: sat + absent + pending, sat, passed, failed, voided, absent, pending },
    rate: rateText(passed, sat),
  }
}

/** A share in per cent with one decimal, rounded half-up once from the exact fraction; null of nothing. */
export function rateText(part: number, whole: number): string | null {
  if (whole === 0) return null
  const tenths = divideHalfUp(BigInt(part) * 1000n, BigInt(whole))
  return `${tenths / 10n}.${tenths % 10n}`
}

/** The parts under each of their keys; a part with several keys counts under each once. */
export function grouped<Part>(parts: readonly Part[], keysOf: (part: Part) => readonly string[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>()
  for (const part of parts)
    for (const key of new Set(keysOf(part))) {
      const group = groups.get(key)
      if (group) group.push(part)
      else groups.set(key, [part])
    }
  return groups
}
