import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { discipline } from '#db/schema/events'
import { criterion } from '#db/schema/standards'
import { whyNotReplaceRuleSet } from '#domain/events/changes'
import type { DisciplineView } from '#domain/events/contract'
import { whyNotRankingRules } from '#domain/events/ranking-rules'
import type { RuleSet } from '#domain/events/rule-set'
import { whyNotScoringRules } from '#domain/events/scoring-rules'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey, eventKey, rankingKey } from './keys.ts'
import { disciplineView, hasMarks, hasResult, lockDiscipline } from './queries.ts'

export interface ReplaceRuleSet {
  readonly disciplineId: string
  /** Its version is given here: one more than the one before. */
  readonly ruleSet: RuleSet
  /** Needed once marks were given; null before. */
  readonly reason: string | null
}

/** Replaces a discipline's rules, as far as `whyNotReplaceRuleSet` lets it; a ranking follows at once. */
export const replaceRuleSet: Command<ReplaceRuleSet, DisciplineView> = {
  name: 'replace-rule-set',
  async run({ tx }, { disciplineId, ruleSet: wanted, reason }) {
    const { discipline: before, eventState: state } = await lockDiscipline(tx, disciplineId)
    const modules = await moduleCodes(tx, before.schemeId)
    orRefuse(whyNotScoringRules(wanted, modules))
    orRefuse(whyNotRankingRules(wanted.ranking, modules))
    const facts = {
      state,
      hasMarks: await hasMarks(tx, disciplineId),
      isPublished: await hasResult(tx, disciplineId),
    }
    orRefuse(whyNotReplaceRuleSet(facts, before.ruleSet, wanted, reason))
    const ruleSet = { ...wanted, version: before.ruleSet.version + 1 }
    await tx.update(discipline).set({ ruleSet }).where(eq(discipline.id, disciplineId))
    const act = { ruleSet, before: before.ruleSet, reason, hadMarks: facts.hasMarks }
    return {
      result: disciplineView({ ...before, ruleSet }),
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'replace-rule-set', facts: act }],
      dirty: [disciplineKey(disciplineId), eventKey(before.eventId), rankingKey(disciplineId)],
    }
  },
}

/** The codes of the scheme's modules; null without a scheme. */
async function moduleCodes(tx: Tx, schemeId: string | null): Promise<string[] | null> {
  if (!schemeId) return null
  const rows = await tx
    .select({ code: criterion.code })
    .from(criterion)
    .where(and(eq(criterion.schemeId, schemeId), isNull(criterion.retiredAt)))
    .orderBy(asc(criterion.position))
  return rows.map(({ code }) => code)
}
