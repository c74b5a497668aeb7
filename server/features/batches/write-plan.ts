import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { batchSite, offering } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import type { BatchPlan } from '#domain/batches/contract'
import { defaultRuleSet } from '#domain/events/rule-set'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Context } from '../../platform/execute.ts'
import type { CheckedPlan, PlannedOffering } from './check-plan.ts'
import { copySchemes } from './copy-schemes.ts'

/** What of a plan an event holds. */
export const eventOf = ({ name, latinName, startsOn, endsOn }: BatchPlan, { organiser, siteNames }: CheckedPlan) => ({
  ...{ name, latinName, startsOn, endsOn, organiser },
  place: siteNames.join('、').slice(0, 200),
})

/** Writes at which sites a batch is held, in the place of those before. */
export async function writeSites(tx: Tx, eventId: string, siteIds: readonly string[]): Promise<void> {
  await tx.delete(batchSite).where(eq(batchSite.eventId, eventId))
  await tx.insert(batchSite).values([...new Set(siteIds)].map((siteId) => ({ eventId, siteId })))
}

/** Writes offerings with a discipline for each component, and the schemes by which these are marked. */
export async function writeOfferings(context: Context, eventId: string, offerings: readonly PlannedOffering[]) {
  const { tx, newId, now } = context
  if (offerings.length === 0) return
  const owned = offerings.map((one) => ({ ...one, id: newId(), eventId }))
  await tx.insert(offering).values(owned)
  const parts = owned.flatMap(({ id: offeringId, occupationId, level, parts }) =>
    parts.map((part) => ({ ...part, id: newId(), offeringId, occupationId, level })),
  )
  const rows = parts.map(({ id, offeringId, component, code, name, latinName }) => ({
    ...{ id, eventId, offeringId, component, code, name, latinName },
    ...{ ruleSet: defaultRuleSet, board: 'hidden' as const, createdAt: now },
  }))
  const written = await tx.insert(discipline).values(rows).onConflictDoNothing().returning({ code: discipline.code })
  const lost = rows.find(({ code }) => written.every((one) => one.code !== code))
  if (lost) throw new Refused(refuse('code-taken', { code: lost.code }))
  await copySchemes(context, parts)
}
