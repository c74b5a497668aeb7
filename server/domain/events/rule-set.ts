import Type, { type Static } from 'typebox'

/**
 * How marks become points, and points a ranking with awards: data, held by each discipline, with the defaults of
 * domain rules chapter 3.
 */
export const RuleSet = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  /** How many judges score a judgement. */
  panelSize: Type.Integer({ minimum: 1, maximum: 15 }),
  /** Judges whose scores differ by more than this discuss and score again. */
  judgementSpread: Type.Integer({ minimum: 0, maximum: 3 }),
  /** An award is rounded half-up to so many decimals; nothing else is rounded. */
  awardDecimals: Type.Integer({ minimum: 0, maximum: 4 }),
  /** How many places win gold, silver and bronze; equal totals share the rank and its award. */
  medals: Type.Object({
    gold: Type.Integer({ minimum: 0, maximum: 1000 }),
    silver: Type.Integer({ minimum: 0, maximum: 1000 }),
    bronze: Type.Integer({ minimum: 0, maximum: 1000 }),
  }),
})
export type RuleSet = Static<typeof RuleSet>

export const defaultRuleSet: RuleSet = {
  version: 1,
  panelSize: 3,
  judgementSpread: 1,
  awardDecimals: 2,
  medals: { gold: 1, silver: 1, bronze: 1 },
}
