import Type, { type Static } from 'typebox'
import { points } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'

export const scaleMethods = ['standardised', 'linear'] as const
export type ScaleMethod = (typeof scaleMethods)[number]

/** On what medals are counted: places, places with a tie margin on the common scale, or shares of the entries. */
export const medalMethods = ['place', 'scale', 'share'] as const
export type MedalMethod = (typeof medalMethods)[number]

const Unsigned = Type.String({ pattern: '^\\d{1,8}(\\.\\d{1,4})?$', description: 'a decimal number, 0 or more' })

/** The common scale, on which disciplines can be compared: the median entry stands at the centre. */
export const ScaleRules = Type.Object({
  method: Type.Enum(scaleMethods),
  /** Where the median entry stands. */
  centre: Type.Integer({ minimum: 0, maximum: 10_000 }),
  /** What moves an entry away from it: scale points for a standard deviation (standardised) or for a mark (linear). */
  spread: Unsigned,
  /** The scale's points are rounded half-up to so many decimals. */
  decimals: Type.Integer({ minimum: 0, maximum: 4 }),
  /** Nobody stands below or above these. */
  least: Type.Integer({ minimum: 0, maximum: 10_000 }),
  most: Type.Integer({ minimum: 0, maximum: 10_000 }),
})
export type ScaleRules = Static<typeof ScaleRules>

/** The second half of a rule set: how points become a ranking with awards. */
export const RankingRules = Type.Object({
  scale: Type.Union([ScaleRules, Type.Null()]),
  medals: Type.Object({
    by: Type.Enum(medalMethods),
    /** Places, or per cent of the entries where medals go by share. */
    gold: Type.Integer({ minimum: 0, maximum: 1000 }),
    silver: Type.Integer({ minimum: 0, maximum: 1000 }),
    bronze: Type.Integer({ minimum: 0, maximum: 1000 }),
    /** By scale: entries no further apart than this share the higher medal. */
    margin: Unsigned,
  }),
  /** Whether everyone at the scale's centre or above who wins no medal gets a medallion for excellence. */
  medallion: Type.Boolean(),
  /** Whether the best entry of each delegation is named. */
  bestOfDelegation: Type.Boolean(),
  /** The codes of the modules that decide between equal totals, in this order; what stays equal shares the rank. */
  ties: Type.Array(Type.String({ minLength: 1, maxLength: 12 }), { maxItems: 40, uniqueItems: true }),
})
export type RankingRules = Static<typeof RankingRules>

/** The scale of a world championship; how wide a deviation stands is not public, 50 lets most stand in 600 to 800. */
export const usualScale: ScaleRules = {
  method: 'standardised',
  centre: 700,
  spread: '50',
  decimals: 0,
  least: 0,
  most: 1000,
}

export const defaultRankingRules: RankingRules = {
  scale: null,
  medals: { by: 'place', gold: 1, silver: 1, bronze: 1, margin: '2' },
  medallion: false,
  bestOfDelegation: false,
  ties: [],
}

/** As wide as the widest scale; beyond it places on the scale would be no points any more. */
const largestSpread = '1000'

/** Why rules contradict themselves; `modules` are the codes that the discipline's scheme has, null without one. */
export function whyNotRankingRules(
  { scale, medals, medallion, ties }: RankingRules,
  modules: readonly string[] | null,
): Refusal | null {
  if (scale && (scale.centre < scale.least || scale.centre > scale.most)) return refuse('centre-out-of-bounds')
  if (scale && points(scale.spread) <= 0) return refuse('spread-zero')
  if (scale && points(scale.spread) > points(largestSpread)) return refuse('spread-large', { most: largestSpread })
  if (!scale && (medals.by === 'scale' || medallion)) return refuse('scale-missing')
  if (medals.by === 'share' && medals.gold + medals.silver + medals.bronze > 100) return refuse('shares-over-hundred')
  const unknown = modules && ties.find((code) => !modules.includes(code))
  return unknown ? refuse('tie-module-unknown', { code: unknown }) : null
}

/** Rules as an earlier program stored them: counts of places stood directly under `medals`. */
export interface StoredRanking {
  readonly ranking?: Partial<RankingRules>
  readonly medals?: { readonly gold: number; readonly silver: number; readonly bronze: number }
}

/** Rules as they were stored, perhaps before they had all of their fields: what they don't say goes by the default. */
export function completeRankingRules({ ranking, medals }: StoredRanking): RankingRules {
  const { medals: usual, ...rest } = defaultRankingRules
  return { ...rest, ...ranking, medals: { ...usual, ...medals, ...ranking?.medals } }
}
