import { and, eq } from 'drizzle-orm'
import { qualification } from '#db/schema/filings'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { type QualificationRule, whyNotSetQualification } from '#domain/rankings/qualification'
import type { Command } from '../../../platform/execute.ts'
import { disciplineKey } from '../../events/keys.ts'
import { hasMarks, lockDiscipline } from '../../events/queries.ts'

export interface SetQualification {
  readonly disciplineId: string
  readonly fromId: string
  /** Null takes the qualification away; entries that were taken over stay. */
  readonly rule: QualificationRule | null
}

/** Says who of another discipline's result may enter this one. A changed rule takes effect at once. */
export const setQualification: Command<SetQualification, { version: number }> = {
  name: 'set-qualification',
  async run({ tx, now, newId }, { disciplineId, fromId, rule }) {
    const { eventState } = await lockDiscipline(tx, disciplineId)
    const marked = await hasMarks(tx, disciplineId)
    const facts = { fromId, toId: disciplineId, eventClosed: eventState === 'closed', marked }
    if (rule) orRefuse(whyNotSetQualification(facts, rule))
    else if (marked) throw new Refused(refuse('qualification-in-use'))
    const pair = and(eq(qualification.fromId, fromId), eq(qualification.toId, disciplineId))
    const [before] = await tx.select().from(qualification).where(pair)
    const version = (before?.version ?? 0) + 1
    const changed = { version, changedAt: now, removed: rule === null, ...(rule ? { rule } : {}) }
    if (before) await tx.update(qualification).set(changed).where(pair)
    else if (rule)
      await tx.insert(qualification).values({ id: newId(), fromId, toId: disciplineId, rule, version, changedAt: now })
    else throw new Refused(refuse('not-found', { what: 'qualification' }))
    return {
      result: { version },
      audit: [
        {
          aggregate: 'discipline',
          aggregateId: disciplineId,
          act: 'set-qualification',
          facts: { fromId, rule, version },
        },
      ],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
