import { and, eq, isNull } from 'drizzle-orm'
import { tablet } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { tabletsKey } from './live.ts'

export interface RevokeTablet {
  readonly tabletId: string
}

/** Ends a tablet's pairing at once, its live connection included. */
export const revokeTablet: Command<RevokeTablet, Record<string, never>> = {
  name: 'revoke-tablet',
  async run({ tx, now }, { tabletId }) {
    const paired = and(eq(tablet.id, tabletId), isNull(tablet.revokedAt))
    const [revoked] = await tx.update(tablet).set({ revokedAt: now }).where(paired).returning()
    if (!revoked) throw new Refused(refuse('tablet-revoked'))
    const { eventId, personId } = revoked
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'revoke-tablet', facts: { personId, tabletId } }],
      dirty: [actorKey(tabletId), tabletsKey(eventId)],
    }
  },
}
