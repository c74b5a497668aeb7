import { eq } from 'drizzle-orm'
import { discipline } from '#db/schema/events'
import { whyNotReplaceRuleSet } from '#domain/events/changes'
import type { DisciplineView } from '#domain/events/contract'
import type { RuleSet } from '#domain/events/rule-set'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey, eventKey } from './keys.ts'
import { disciplineView, hasMarks, lockDiscipline } from './queries.ts'

export interface ReplaceRuleSet {
  readonly disciplineId: string
  /** Its version is given here: one more than the one before. */
  readonly ruleSet: RuleSet
}

/** Replaces a discipline's rules while no mark was given under them. */
export const replaceRuleSet: Command<ReplaceRuleSet, DisciplineView> = {
  name: 'replace-rule-set',
  async run({ tx }, { disciplineId, ruleSet: wanted }) {
    const { discipline: before, eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotReplaceRuleSet(eventState, await hasMarks(tx, disciplineId)))
    const ruleSet = { ...wanted, version: before.ruleSet.version + 1 }
    await tx.update(discipline).set({ ruleSet }).where(eq(discipline.id, disciplineId))
    return {
      result: disciplineView({ ...before, ruleSet }),
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'replace-rule-set', facts: { ruleSet } }],
      dirty: [disciplineKey(disciplineId), eventKey(before.eventId)],
    }
  },
}
