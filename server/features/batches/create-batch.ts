import { batch } from '#db/schema/batches'
import { event } from '#db/schema/events'
import type { BatchPlan } from '#domain/batches/contract'
import { whyNotPlan } from '#domain/batches/plan'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { checkPlan } from './check-plan.ts'
import { eventOf, writeOfferings, writeSites } from './write-plan.ts'

/** Draws up a batch of an organisation: an event that is filed before it is announced, a discipline for each component. */
export const createBatch: Command<{ organisationId: string; plan: BatchPlan }, { eventId: string }> = {
  name: 'create-batch',
  async run(context, { organisationId, plan }) {
    const { tx, now, newId } = context
    orRefuse(whyNotPlan(plan))
    const checked = await checkPlan(tx, organisationId, plan)
    const eventId = newId()
    await tx.insert(event).values({
      ...{ id: eventId, kind: 'assessment', organisationId, state: 'draft', filingRequired: true, createdAt: now },
      ...eventOf(plan, checked),
    })
    const { registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees } = plan
    await tx.insert(batch).values({ eventId, registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees })
    await writeSites(tx, eventId, plan.siteIds)
    await writeOfferings(context, eventId, checked.offerings)
    return {
      result: { eventId },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'create-batch', facts: { organisationId, plan } }],
      dirty: [eventKey(eventId)],
    }
  },
}
