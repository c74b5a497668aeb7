import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { batch, offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { session } from '#db/schema/sessions'
import type { BatchPlan } from '#domain/batches/contract'
import { whyNotPlan, whyNotReplan } from '#domain/batches/plan'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { newestFiling } from '../events/filing/queries.ts'
import { eventKey } from '../events/keys.ts'
import { getEventRow } from '../events/queries.ts'
import { type CheckedPlan, checkPlan } from './check-plan.ts'
import { eventOf, writeOfferings, writeSites } from './write-plan.ts'

/** Replaces the plan of a batch while it isn't filed, or after it came back. What stays offered keeps its disciplines. */
export const updateBatch: Command<{ eventId: string; plan: BatchPlan }, Record<string, never>> = {
  name: 'update-batch',
  locks: ({ eventId }) => [
    ['event', eventId],
    ['batch', eventId],
  ],
  async run(context, { eventId, plan }) {
    const { tx } = context
    const { organisationId, state } = await getEventRow(tx, eventId)
    if (!organisationId) throw new Refused(refuse('not-found', { what: 'batch' }))
    orRefuse(whyNotReplan(state, (await newestFiling(tx, eventId))?.state ?? null))
    orRefuse(whyNotPlan(plan))
    const checked = await checkPlan(tx, organisationId, plan)
    await tx.update(event).set(eventOf(plan, checked)).where(eq(event.id, eventId))
    const { registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees } = plan
    const days = { registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees }
    await tx.update(batch).set(days).where(eq(batch.eventId, eventId))
    await writeSites(tx, eventId, plan.siteIds)
    await writeOfferings(context, eventId, await replaceOfferings(tx, eventId, checked))
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'update-batch', facts: { plan } }],
      dirty: [eventKey(eventId)],
    }
  },
}

/** Takes away what is no longer offered, or by another standard; keeps the rest. Gives what is to be written anew. */
async function replaceOfferings(tx: Tx, eventId: string, { offerings }: CheckedPlan) {
  const before = await tx.select().from(offering).where(eq(offering.eventId, eventId))
  const keyOf = (one: Pick<(typeof before)[number], 'occupationId' | 'level' | 'standardId'>) =>
    `${one.occupationId} ${one.level} ${one.standardId}`
  const wanted = new Map(offerings.map((one) => [keyOf(one), one]))
  await removeOfferings(
    tx,
    before.filter((one) => !wanted.has(keyOf(one))).map(({ id }) => id),
  )
  for (const { id, ...one } of before) {
    const capacity = wanted.get(keyOf(one))?.capacity
    if (capacity !== undefined) await tx.update(offering).set({ capacity }).where(eq(offering.id, id))
  }
  const kept = new Set(before.map(keyOf))
  return offerings.filter((one) => !kept.has(keyOf(one)))
}

async function removeOfferings(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const ofThese = inArray(discipline.offeringId, [...ids])
  const used = await tx
    .select({ name: discipline.name })
    .from(discipline)
    .innerJoin(entry, eq(entry.disciplineId, discipline.id))
    .where(ofThese)
    .union(
      tx
        .select({ name: discipline.name })
        .from(discipline)
        .innerJoin(session, eq(session.disciplineId, discipline.id))
        .where(ofThese),
    )
    .limit(1)
  orRefuse(used[0] ? refuse('offering-in-use', { name: used[0].name }) : null)
  await tx.delete(discipline).where(and(ofThese))
  await tx.delete(offering).where(inArray(offering.id, [...ids]))
}
