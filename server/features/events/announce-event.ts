import { eq } from 'drizzle-orm'
import { event } from '#db/schema/events'
import { whyNotAnnounce } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { hasAcceptedFiling } from './filing/queries.ts'
import { eventKey } from './keys.ts'
import { lockEvent } from './queries.ts'

export interface AnnounceEvent {
  readonly eventId: string
}

/** Makes a draft public. */
export const announceEvent: Command<AnnounceEvent, Record<string, never>> = {
  name: 'announce-event',
  async run({ tx }, { eventId }) {
    const { state, filingRequired } = await lockEvent(tx, eventId)
    const accepted = await hasAcceptedFiling(tx, eventId)
    orRefuse(whyNotAnnounce(state, { required: filingRequired, accepted }))
    await tx.update(event).set({ state: 'announced' }).where(eq(event.id, eventId))
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'announce-event', facts: {} }],
      dirty: [eventKey(eventId)],
    }
  },
}
