import { eq } from 'drizzle-orm'
import { event } from '#db/schema/events'
import { whyNotChange, whyNotDates, whyNotEditBatch } from '#domain/events/changes'
import type { EventView, NewEvent } from '#domain/events/contract'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from './keys.ts'
import { eventView, lockEvent } from './queries.ts'

export interface UpdateEvent {
  readonly eventId: string
  readonly details: NewEvent
}

/** Replaces what an event is called, and where and when it takes place. */
export const updateEvent: Command<UpdateEvent, EventView> = {
  name: 'update-event',
  async run({ tx }, { eventId, details }) {
    const before = await lockEvent(tx, eventId)
    orRefuse(whyNotEditBatch(before.kind) ?? whyNotChange(before.state))
    orRefuse(whyNotDates(details))
    await tx.update(event).set(details).where(eq(event.id, eventId))
    return {
      result: eventView({ ...before, ...details }),
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'update-event', facts: { ...details } }],
      dirty: [eventKey(eventId)],
    }
  },
}
