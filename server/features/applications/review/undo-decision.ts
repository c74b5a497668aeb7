import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { databaseError } from '#db/database-error'
import { inArray } from '#db/in-array'
import { application, bulkDecision } from '#db/schema/applications'
import type { DecidedBefore } from '#domain/applications/contract'
import { stateAfter, whyNotReview, whyNotUndoDecision } from '#domain/applications/review'
import { canonicalText } from '#domain/kit/canonical'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { disciplineKey } from '../../events/keys.ts'
import { lockBatch } from '../admit.ts'
import { discharge } from '../discharge.ts'
import { getReviewDays } from './facts.ts'

export interface UndoDecision {
  readonly eventId: string
  readonly decisionId: string
}

/**
 * Takes a decision on one application or many back as one: they wait for review again, and the entries of approved ones
 * are withdrawn. Refuses where one of them has changed since, or its entries are in use.
 */
export const undoDecision: Command<UndoDecision, Record<string, never>> = {
  name: 'undo-decision',
  async run(context, { eventId, decisionId }) {
    const { tx, now } = context
    await lockBatch(tx, eventId)
    orRefuse(whyNotReview(await getReviewDays(tx, eventId), dayOf(now)))
    const own = and(eq(bulkDecision.id, decisionId), eq(bulkDecision.eventId, eventId))
    const [act] = await tx.select().from(bulkDecision).where(own)
    if (!act) throw new Refused(refuse('not-found', { what: 'decision' }))
    const ids = act.before.map(({ applicationId }) => applicationId)
    const rows = await tx
      .select({ state: application.state, decidedAt: application.decidedAt })
      .from(application)
      .where(inArray(application.id, ids))
      .orderBy(asc(application.id))
      .for('update')
    const asDecided = rows.filter(
      ({ state, decidedAt }) => state === stateAfter(act.decision.kind) && decidedAt?.getTime() === act.at.getTime(),
    )
    orRefuse(whyNotUndoDecision({ undoneAt: act.undoneAt, changed: ids.length - asDecided.length }))
    const disciplines = act.decision.kind === 'approve' ? await discharge(context, eventId, ids) : []
    await restore(tx, act.before).catch(refuseTwin)
    await tx.update(bulkDecision).set({ undoneAt: now }).where(own)
    const facts = { decisionId, count: ids.length }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'undo-decision', facts }],
      dirty: disciplines.map(disciplineKey),
    }
  },
}

/** Writes applications as they stood; those that stood alike in one statement. */
async function restore(tx: Tx, before: readonly DecidedBefore[]): Promise<void> {
  const alike = new Map<string, DecidedBefore[]>()
  for (const one of before) {
    const key = canonicalText([one.state, one.returned.map((part) => ({ ...part }))])
    const group = alike.get(key)
    if (group) group.push(one)
    else alike.set(key, [one])
  }
  for (const group of alike.values()) {
    const [{ state, returned } = { state: 'submitted' as const, returned: [] }] = group
    await tx
      .update(application)
      .set({ state, returned: [...returned], decidedAt: null, decidedBy: null, reason: null })
      .where(
        inArray(
          application.id,
          group.map(({ applicationId }) => applicationId),
        ),
      )
  }
}

/** Somebody who was refused may have applied again since. */
function refuseTwin(error: unknown): never {
  const cause = databaseError(error)
  if (cause?.code === '23505' && cause.constraint_name === 'application_live')
    throw new Refused(refuse('decision-applied-again'))
  throw error
}
