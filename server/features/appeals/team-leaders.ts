import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { teamLeader } from '#db/schema/appeals'
import { roleGrant } from '#db/schema/people'
import { delegation } from '#db/schema/registration'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { appealsKey } from './keys.ts'

export interface SetTeamLeader {
  readonly eventId: string
  readonly personId: string
  readonly delegationId: string
}

/** Says which delegation a team leader of the event leads. */
export const setTeamLeader: Command<SetTeamLeader, Record<string, never>> = {
  name: 'set-team-leader',
  async run({ tx }, { eventId, personId, delegationId }) {
    const granted = and(
      eq(roleGrant.personId, personId),
      eq(roleGrant.eventId, eventId),
      eq(roleGrant.role, 'team-leader'),
    )
    const [grant] = await tx.select({ id: roleGrant.id }).from(roleGrant).where(granted)
    const [led] = await tx.select().from(delegation).where(eq(delegation.id, delegationId))
    if (!grant) throw new Refused(refuse('not-found', { what: 'official' }))
    if (led?.eventId !== eventId) throw new Refused(refuse('not-found', { what: 'delegation' }))
    await tx
      .insert(teamLeader)
      .values({ eventId, personId, delegationId })
      .onConflictDoUpdate({ target: [teamLeader.eventId, teamLeader.personId], set: { delegationId } })
    const facts = { personId, delegationId }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'set-team-leader', facts }],
      dirty: [appealsKey(eventId)],
    }
  },
}

/** Who leads which delegation of an event. */
export async function teamLeaders(db: Db, eventId: string) {
  return db
    .select({ personId: teamLeader.personId, delegationId: teamLeader.delegationId })
    .from(teamLeader)
    .where(eq(teamLeader.eventId, eventId))
}

/** The delegations of an event. */
export async function delegationsOf(db: Db, eventId: string) {
  return db
    .select({ id: delegation.id, code: delegation.code, name: delegation.name })
    .from(delegation)
    .where(eq(delegation.eventId, eventId))
    .orderBy(delegation.code)
}
