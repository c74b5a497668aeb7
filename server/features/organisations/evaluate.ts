import { eq } from 'drizzle-orm'
import { accreditation, evaluation } from '#db/schema/organisations'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse } from '#domain/kit/refusal'
import { yearsToEvaluate } from '#domain/organisations/accreditation'
import type { NewEvaluation } from '#domain/organisations/accreditation-contract'
import { stateAfterEvaluation, whyNotEvaluate } from '#domain/organisations/evaluation'
import { whyNotReason } from '#domain/people/identity'
import type { Command } from '../../platform/execute.ts'
import { actAt, lockAccreditation } from './locks.ts'

/** The authority evaluates an accreditation for a year. Who fails is suspended by it. */
export const evaluateAccreditation: Command<
  { accreditationId: string; evaluation: NewEvaluation },
  { suspended: boolean }
> = {
  name: 'evaluate-accreditation',
  async run({ tx, now, newId }, { accreditationId, evaluation: given }) {
    const found = await lockAccreditation(tx, accreditationId)
    const rows = await tx.select().from(evaluation).where(eq(evaluation.accreditationId, accreditationId))
    const done = rows.map(({ year }) => year)
    const decidedAt = found.decidedAt?.toISOString() ?? null
    const open = yearsToEvaluate({ ...found, decidedAt, evaluated: done }, dayOf(now))
    orRefuse(whyNotEvaluate(found.state, given, { open, done }))
    orRefuse(whyNotReason(given.remark))
    const own = { ...given, id: newId(), remark: given.remark.trim() }
    await tx.insert(evaluation).values({ ...own, accreditationId, at: now })
    const state = stateAfterEvaluation(found.state, given.outcome)
    const suspended = state !== found.state
    if (suspended)
      await tx
        .update(accreditation)
        .set({ state, decidedAt: now, reason: own.remark })
        .where(eq(accreditation.id, accreditationId))
    const { id: evaluationId, ...facts } = own
    const told = { accreditationId, evaluationId, ...facts, suspended }
    return { result: { suspended }, audit: [actAt(found.organisationId, 'evaluate-accreditation', told)], dirty: [] }
  },
}
