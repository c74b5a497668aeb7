import { and, eq, gt, isNull } from 'drizzle-orm'
import { roleGrant, tablet, tabletPairing } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import type { OfficialRole } from '#domain/people/contract'
import type { Command, Context } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { tabletsKey } from './live.ts'

export interface RemoveOfficial {
  readonly eventId: string
  readonly personId: string
  readonly role: OfficialRole
}

/** Takes a role at the event back; a judge loses the tablets with it. */
export const removeOfficial: Command<RemoveOfficial, Record<string, never>> = {
  name: 'remove-official',
  async run(context, input) {
    const { eventId, personId, role } = input
    const held = and(
      eq(roleGrant.eventId, eventId),
      eq(roleGrant.personId, personId),
      eq(roleGrant.role, role),
      isNull(roleGrant.revokedAt),
    )
    const ended = await context.tx.update(roleGrant).set({ revokedAt: context.now }).where(held).returning()
    if (ended.length === 0) throw new Refused(refuse('not-found', { what: 'official' }))
    const tabletIds = role === 'judge' ? await takeTablets(context, input) : []
    const facts = { personId, role, tabletIds }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'remove-official', facts }],
      dirty: [actorKey(personId), tabletsKey(eventId)],
    }
  },
}

async function takeTablets({ tx, now }: Context, { eventId, personId }: RemoveOfficial): Promise<string[]> {
  const offered = and(eq(tabletPairing.eventId, eventId), eq(tabletPairing.personId, personId))
  const open = and(offered, isNull(tabletPairing.usedAt), gt(tabletPairing.expiresAt, now))
  await tx.update(tabletPairing).set({ expiresAt: now }).where(open)
  const own = and(eq(tablet.eventId, eventId), eq(tablet.personId, personId), isNull(tablet.revokedAt))
  const taken = await tx.update(tablet).set({ revokedAt: now }).where(own).returning({ id: tablet.id })
  return taken.map(({ id }) => id)
}
