import Type, { type Static } from 'typebox'
import { Version } from '#domain/kit/ids'
import { AppealRules, defaultAppealRules } from './appeal-rules.ts'
import { defaultImplausibleRules, ImplausibleRules } from './implausible-rules.ts'
import { completeRankingRules, defaultRankingRules, RankingRules, type StoredRanking } from './ranking-rules.ts'
import { defaultRecheckRules, RecheckRules } from './recheck-rules.ts'
import { defaultScoringRules, ScoringRules } from './scoring-rules.ts'

/**
 * How marks become points, and points a ranking with awards: data, held by each discipline, with the defaults of
 * domain rules chapter 3.
 */
export const RuleSet = Type.Object({
  version: Version,
  ...ScoringRules,
  ranking: RankingRules,
  recheck: RecheckRules,
  appeals: AppealRules,
  /** Null where nothing is warned of. */
  implausible: Type.Union([ImplausibleRules, Type.Null()]),
})
export type RuleSet = Static<typeof RuleSet>

export const defaultRuleSet: RuleSet = {
  version: 1,
  ...defaultScoringRules,
  ranking: defaultRankingRules,
  recheck: defaultRecheckRules,
  appeals: defaultAppealRules,
  implausible: defaultImplausibleRules,
}

/** A rule set as it was stored, perhaps before it had all of its fields. */
export type StoredRuleSet = Partial<Omit<RuleSet, 'ranking' | 'recheck' | 'appeals'>> &
  StoredRanking & { readonly recheck?: Partial<RecheckRules>; readonly appeals?: Partial<AppealRules> }

/** A rule set as it was stored: what it doesn't say goes by the default. */
export function completeRuleSet({ ranking, medals, recheck, appeals, ...stored }: StoredRuleSet): RuleSet {
  return {
    ...defaultRuleSet,
    ...stored,
    ranking: completeRankingRules({ ranking, medals }),
    recheck: { ...defaultRecheckRules, ...recheck },
    appeals: { ...defaultAppealRules, ...appeals },
  }
}
