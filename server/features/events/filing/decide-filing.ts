import { eq } from 'drizzle-orm'
import { event } from '#db/schema/events'
import { filing } from '#db/schema/filings'
import { type FilingDecision, type FilingState, whyNotDecideFiling } from '#domain/events/filing'
import type { Canonical } from '#domain/kit/canonical'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command, Context } from '../../../platform/execute.ts'
import { eventKey } from '../keys.ts'
import { lockEvent } from '../queries.ts'

/** A filing of an event. */
export interface AtFiling {
  readonly eventId: string
  readonly filingId: string
}

/** The authority accepts a filing under its number, or returns it with reasons. A batch that is accepted is announced by it. */
export const decideFiling: Command<AtFiling & { decision: FilingDecision }, Record<string, never>> = {
  name: 'decide-filing',
  run: (context, { decision, ...at }) =>
    decision.accept
      ? settle(context, at, 'accepted', { fileNumber: decision.fileNumber })
      : settle(context, at, 'returned', { reason: decision.reason }),
}

/** The organiser takes a filing back before it is decided. */
export const withdrawFiling: Command<AtFiling, Record<string, never>> = {
  name: 'withdraw-filing',
  run: (context, at) => settle(context, at, 'withdrawn', {}),
}

async function settle(
  { tx, actor, now }: Context,
  { eventId, filingId }: AtFiling,
  state: FilingState,
  more: { fileNumber?: string; reason?: string },
) {
  const { kind } = await lockEvent(tx, eventId)
  const [found] = await tx.select().from(filing).where(eq(filing.id, filingId))
  if (found?.eventId !== eventId) throw new Refused(refuse('not-found', { what: 'filing' }))
  orRefuse(whyNotDecideFiling(found.state))
  const settled = { state, decidedBy: personOf(actor), decidedAt: now, ...more }
  await tx.update(filing).set(settled).where(eq(filing.id, filingId))
  const announces = kind === 'assessment' && state === 'accepted'
  if (announces) await tx.update(event).set({ state: 'announced' }).where(eq(event.id, eventId))
  const facts: Canonical = { filingId, number: found.number, state, ...more }
  return {
    result: {},
    audit: [{ aggregate: 'event' as const, aggregateId: eventId, act: `filing-${state}`, facts }],
    dirty: [eventKey(eventId)],
  }
}
