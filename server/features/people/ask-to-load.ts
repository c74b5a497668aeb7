import { and, eq, isNull } from 'drizzle-orm'
import { tablet } from '#db/schema/people'
import type { Command } from '../../platform/execute.ts'
import { tabletsKey } from './live.ts'

export interface AskToLoad {
  readonly eventId: string
}

/**
 * Asks the tablets of an event to load what their judges' sessions need, so that they serve in a hall without a
 * network. Each learns it at its next heartbeat and tells by a later one that it has done so.
 */
export const askToLoad: Command<AskToLoad, { tablets: number }> = {
  name: 'ask-to-load',
  async run({ tx, now }, { eventId }) {
    const paired = and(eq(tablet.eventId, eventId), isNull(tablet.revokedAt))
    const asked = await tx.update(tablet).set({ loadAskedAt: now }).where(paired).returning({ id: tablet.id })
    return {
      result: { tablets: asked.length },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'ask-to-load', facts: { tablets: asked.length } }],
      dirty: [tabletsKey(eventId)],
    }
  },
}
