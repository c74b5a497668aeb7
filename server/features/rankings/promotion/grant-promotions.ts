import { and, eq, isNull } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import { filing, promotion } from '#db/schema/filings'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { promotionKey, whyNotGrant } from '#domain/rankings/promotion'
import type { Command } from '../../../platform/execute.ts'
import { eventKey } from '../../events/keys.ts'
import { lockEvent } from '../../events/queries.ts'
import { dueOf } from './queries.ts'

/** The event whose winners are promoted. */
export interface AtEvent {
  readonly eventId: string
}

/** Grants everything that the published results make due and that was not granted. */
export const grantPromotions: Command<AtEvent, { granted: number }> = {
  name: 'grant-promotions',
  async run({ tx, actor, now, newId }, { eventId }) {
    await lockEvent(tx, eventId)
    const grantedBy = personOf(actor)
    if (!grantedBy) throw new Refused(refuse('not-allowed'))
    const { accepted, due } = await dueOf(tx, eventId)
    const standing = await tx
      .select({ promotion })
      .from(promotion)
      .innerJoin(filing, eq(filing.id, promotion.filingId))
      .where(and(eq(filing.eventId, eventId), isNull(promotion.withdrawnAt)))
    const known = new Set(standing.map((row) => promotionKey(row.promotion)))
    const fresh = due.filter((one) => !known.has(promotionKey(one)))
    orRefuse(whyNotGrant({ accepted: accepted !== undefined, due: fresh.length }))
    const filingId = accepted?.id ?? ''
    const rows = fresh.map((one) => ({ id: newId(), filingId, ...one, grantedBy, grantedAt: now }))
    await insertRows(tx, promotion, rows)
    const facts = { filingId, promotions: fresh.map((one) => ({ ...one })) }
    return {
      result: { granted: rows.length },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'grant-promotions', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}

/** Takes a promotion back with a reason, as when an appeal has changed the result; it stays on record. */
export const withdrawPromotion: Command<AtEvent & { promotionId: string; reason: string }, Record<string, never>> = {
  name: 'withdraw-promotion',
  async run({ tx, now }, { eventId, promotionId, reason }) {
    await lockEvent(tx, eventId)
    const [found] = await tx
      .select({ eventId: filing.eventId, withdrawnAt: promotion.withdrawnAt })
      .from(promotion)
      .innerJoin(filing, eq(filing.id, promotion.filingId))
      .where(eq(promotion.id, promotionId))
    if (found?.eventId !== eventId || found.withdrawnAt) throw new Refused(refuse('not-found', { what: 'promotion' }))
    await tx.update(promotion).set({ withdrawnAt: now, withdrawnReason: reason }).where(eq(promotion.id, promotionId))
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'withdraw-promotion', facts: { promotionId, reason } }],
      dirty: [eventKey(eventId)],
    }
  },
}
