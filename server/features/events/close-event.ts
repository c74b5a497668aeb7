import { eq } from 'drizzle-orm'
import { event } from '#db/schema/events'
import { whyNotClose } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from './keys.ts'
import { countOpenSessions, getEventRow } from './queries.ts'

export interface CloseEvent {
  readonly eventId: string
}

/** Ends an event: it stays public, and nothing of it is changed any more. */
export const closeEvent: Command<CloseEvent, Record<string, never>> = {
  name: 'close-event',
  locks: ({ eventId }) => [['event', eventId]],
  async run({ tx }, { eventId }) {
    const { state } = await getEventRow(tx, eventId)
    orRefuse(whyNotClose(state, await countOpenSessions(tx, eventId)))
    await tx.update(event).set({ state: 'closed' }).where(eq(event.id, eventId))
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'close-event', facts: {} }],
      dirty: [eventKey(eventId)],
    }
  },
}
