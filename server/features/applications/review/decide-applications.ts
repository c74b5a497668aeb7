import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application, bulkDecision } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { person } from '#db/schema/people'
import type { BulkDecision, DecidedBefore } from '#domain/applications/contract'
import { type Reviewer, stateAfter, whyNotDecideSo, whyNotParts, whyNotReview } from '#domain/applications/review'
import type { Deciding } from '#domain/applications/review-contract'
import { whyNotTake } from '#domain/applications/rules'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { holds, personOf, runners } from '#domain/people/access'
import type { Command, Context } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import { disciplineKey } from '../../events/keys.ts'
import { admit, lockBatch } from '../admit.ts'
import { countTaken } from '../own/facts.ts'
import { findPanels, getReviewDays } from './facts.ts'

export interface DecideApplications extends Deciding {
  readonly eventId: string
}

/**
 * Decides on one application or many of a batch together: all of them, or none where one can't be decided so. Approved
 * ones have their entries at once. What stood before is kept, so that the whole is undone as one.
 */
export const decideApplications: Command<DecideApplications, { decisionId: string }> = {
  name: 'decide-applications',
  async run(context, { eventId, applications, decision }) {
    const { tx, now, actor, newId } = context
    await lockBatch(tx, eventId)
    orRefuse(whyNotReview(await getReviewDays(tx, eventId), dayOf(now), decision.kind))
    orRefuse(whyNotParts(decision))
    const rows = await lockChosen(tx, eventId, applications)
    const reviewer: Reviewer = { personId: personOf(actor), runs: holds(actor, runners, { eventId }) }
    const recognitions = rows.filter(({ route }) => route === 'recognition').map(({ id }) => id)
    const panels = await findPanels(tx, recognitions)
    for (const row of rows)
      orRefuse(whyNotDecideSo({ ...row, panel: panels.get(row.id) ?? [] }, decision.kind, reviewer))
    if (decision.kind === 'approve') await refuseFull(tx, rows)
    const ids = rows.map(({ id }) => id)
    await write(context, ids, decision)
    const disciplines = decision.kind === 'approve' ? await admit(context, eventId, ids) : []
    const decisionId = newId()
    const before: DecidedBefore[] = rows.map(({ id, state, returned }) => ({ applicationId: id, state, returned }))
    await tx.insert(bulkDecision).values({ id: decisionId, eventId, decision, before, by: reviewer.personId, at: now })
    // Ten thousand names would not fit into an act: the hash holds the decision to those that are kept with it.
    const facts = { decisionId, kind: decision.kind, count: ids.length, applicationsHash: sha256(ids.join('\n')) }
    const one = ids.length === 1 ? { applicationId: ids[0] } : {}
    return {
      result: { decisionId },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'decide-applications', facts: { ...facts, ...one } }],
      dirty: disciplines.map(disciplineKey),
    }
  },
}

/** The applications that were chosen, in one order, locked. Refuses with not-found where the batch hasn't all of them. */
async function lockChosen(tx: Tx, eventId: string, chosen: Deciding['applications']) {
  const seen = new Map(chosen.map(({ id, round }) => [id, round]))
  const rows = await tx
    .select({
      ...{ id: application.id, personId: application.personId, name: person.name, state: application.state },
      ...{ route: application.route, round: application.round, returned: application.returned },
      ...{ offeringId: offering.id, capacity: offering.capacity },
    })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(person, eq(person.id, application.personId))
    .where(and(eq(offering.eventId, eventId), inArray(application.id, [...seen.keys()])))
    .orderBy(asc(application.id))
    .for('update', { of: application })
  if (rows.length !== seen.size) throw new Refused(refuse('not-found', { what: 'application' }))
  return rows.map((row) => ({ ...row, seenRound: seen.get(row.id) ?? 0 }))
}

/** Refuses where an offering has fewer places left than are to be approved. */
async function refuseFull(tx: Tx, rows: Awaited<ReturnType<typeof lockChosen>>): Promise<void> {
  const limited = new Map(
    rows.flatMap(({ offeringId, capacity }) => (capacity === null ? [] : [[offeringId, capacity]])),
  )
  if (limited.size === 0) return
  const taken = await countTaken(tx, [...limited.keys()])
  for (const [offeringId, capacity] of limited) {
    const more = rows.filter((row) => row.offeringId === offeringId).length
    orRefuse(whyNotTake(capacity, (taken.get(offeringId) ?? 0) + more - 1))
  }
}

async function write({ tx, now, actor }: Context, ids: readonly string[], decision: BulkDecision): Promise<void> {
  const decided = { state: stateAfter(decision.kind), decidedAt: now, decidedBy: personOf(actor) }
  const more = {
    reason: decision.kind === 'refuse' ? decision.reason : null,
    ...(decision.kind === 'return' ? { returned: decision.parts } : {}),
  }
  await tx
    .update(application)
    .set({ ...decided, ...more })
    .where(inArray(application.id, [...ids]))
}
