import Type, { type Static } from 'typebox'
import { Id } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'

/**
 * By what the rows of an overall table are ranked. medals: gold, then silver, then bronze; medal-points and rank-points:
 * what the rules say that awards and places are worth; total and average: the points on the common scale.
 */
export const overallMethods = ['medals', 'medal-points', 'rank-points', 'total', 'average'] as const
export const OverallMethodName = Type.Enum(overallMethods)
export type OverallMethod = (typeof overallMethods)[number]

/** Whose rows an overall table has. */
export const overallGroups = ['delegation', 'person'] as const
export type OverallGroup = (typeof overallGroups)[number]

const Worth = Type.Integer({ minimum: 0, maximum: 10_000 })

/** How the overall table of an event is made of its official results. */
export const OverallRules = Type.Object({
  group: Type.Enum(overallGroups),
  /** The disciplines that count; null counts all, also those that are added later. */
  disciplineIds: Type.Union([Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true }), Type.Null()]),
  by: OverallMethodName,
  /** What an award is worth by medal points. */
  medalPoints: Type.Object({ gold: Worth, silver: Worth, bronze: Worth, medallion: Worth }),
  /** What a place is worth by rank points, from the first on; further places are worth nothing. */
  rankPoints: Type.Array(Worth, { maxItems: 100 }),
  /** Of each row only its so many best entries of each discipline count; null counts all. */
  best: Type.Union([Type.Integer({ minimum: 1, maximum: 1000 }), Type.Null()]),
  /** What decides where it is equal, one after the other; what stays equal shares the rank. */
  ties: Type.Array(OverallMethodName, { maxItems: overallMethods.length, uniqueItems: true }),
})
export type OverallRules = Static<typeof OverallRules>

/** A medal table of delegations; equal medals are parted by medal points, with medallions counting too. */
export const defaultOverallRules: OverallRules = {
  group: 'delegation',
  disciplineIds: null,
  by: 'medals',
  medalPoints: { gold: 4, silver: 3, bronze: 2, medallion: 1 },
  rankPoints: [10, 8, 6, 5, 4, 3, 2, 1],
  best: null,
  ties: ['medal-points'],
}

/** Rules as they were stored; what they don't say, or none at all, goes by the default. */
export const completeOverallRules = (stored: Partial<OverallRules> | null): OverallRules => ({
  ...defaultOverallRules,
  ...stored,
})

/** Why rules contradict themselves or their event; `disciplineIds` are those of the event. */
export function whyNotOverallRules(
  { by, ties, medalPoints, rankPoints, disciplineIds: counted }: OverallRules,
  disciplineIds: readonly string[],
): Refusal | null {
  const { gold, silver, bronze, medallion } = medalPoints
  if (ties.includes(by)) return refuse('overall-tie-doubled')
  if (!isFalling([gold, silver, bronze, medallion]) || !isFalling(rankPoints)) return refuse('overall-points-rising')
  const needsPlaces = [by, ...ties].includes('rank-points')
  if (needsPlaces && rankPoints.every((worth) => worth === 0)) return refuse('overall-rank-points-missing')
  const known = new Set(disciplineIds)
  return counted?.some((id) => !known.has(id)) ? refuse('overall-discipline-unknown') : null
}

/** Whether the better is never worth less. */
const isFalling = (worths: readonly number[]) => worths.every((worth, i) => worth >= (worths[i + 1] ?? 0))
