import Type, { type Static } from 'typebox'
import { defaultScoringRules, ScoringRules } from './scoring-rules.ts'

/**
 * How marks become points, and points a ranking with awards: data, held by each discipline, with the defaults of
 * domain rules chapter 3.
 */
export const RuleSet = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  ...ScoringRules,
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
  ...defaultScoringRules,
  medals: { gold: 1, silver: 1, bronze: 1 },
}

/** A rule set as it was stored, perhaps before it had all of its fields: what it doesn't say goes by the default. */
export const completeRuleSet = (stored: Partial<RuleSet>): RuleSet => ({ ...defaultRuleSet, ...stored })
