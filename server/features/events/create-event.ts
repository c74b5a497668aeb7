import { event } from '#db/schema/events'
import { whyNotDates } from '#domain/events/changes'
import type { EventView, NewEvent } from '#domain/events/contract'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from './keys.ts'

/** Creates a competition, as a draft. */
export const createEvent: Command<NewEvent, EventView> = {
  name: 'create-event',
  async run({ tx, now, newId }, input) {
    orRefuse(whyNotDates(input))
    const view: EventView = { ...input, id: newId(), kind: 'competition', organisationId: null, state: 'draft' }
    await tx.insert(event).values({ ...view, createdAt: now })
    return {
      result: view,
      audit: [{ aggregate: 'event', aggregateId: view.id, act: 'create-event', facts: { ...input } }],
      dirty: [eventKey(view.id)],
    }
  },
}
