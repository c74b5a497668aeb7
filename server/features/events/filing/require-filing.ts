import { eq } from 'drizzle-orm'
import { event } from '#db/schema/events'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { eventKey } from '../keys.ts'
import { lockEvent } from '../queries.ts'

export interface RequireFiling {
  readonly eventId: string
  readonly required: boolean
}

/** Says whether a competition may be announced only with an accepted filing. */
export const requireFiling: Command<RequireFiling, Record<string, never>> = {
  name: 'require-filing',
  async run({ tx }, { eventId, required }) {
    const { state } = await lockEvent(tx, eventId)
    orRefuse(whyNotChange(state))
    await tx.update(event).set({ filingRequired: required }).where(eq(event.id, eventId))
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'require-filing', facts: { required } }],
      dirty: [eventKey(eventId)],
    }
  },
}
