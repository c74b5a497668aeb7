import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { conflict } from '#db/schema/conflicts'
import { discipline } from '#db/schema/events'
import { roleGrant } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import type { NewConflict } from '#domain/conflicts/contract'
import { whyNotDeclare } from '#domain/conflicts/declare'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { lockEvent } from '../events/queries.ts'
import { isSealed, servedKeys } from './queries.ts'

export interface DeclareConflict extends NewConflict {
  readonly eventId: string
}

/** Declares that a person must not judge an entry, or any of a delegation. Marks that are there already stay. */
export const declareConflict: Command<DeclareConflict, { conflictId: string }> = {
  name: 'declare-conflict',
  async run({ tx, actor, now, newId }, { eventId, personId, kind, entryId, delegationCode, reason }) {
    const declaredBy = personOf(actor)
    if (!declaredBy) throw new Refused(refuse('not-allowed'))
    const { state } = await lockEvent(tx, eventId)
    const delegationId = await delegationIn(tx, eventId, delegationCode)
    const disciplineId = await disciplineIn(tx, eventId, entryId)
    const same = entryId ? eq(conflict.entryId, entryId) : eq(conflict.delegationId, delegationId ?? eventId)
    const standing = and(eq(conflict.eventId, eventId), eq(conflict.personId, personId), isNull(conflict.withdrawnAt))
    const known = await tx
      .select({ id: conflict.id })
      .from(conflict)
      .where(and(standing, same, eq(conflict.kind, kind)))
    orRefuse(
      whyNotDeclare(
        {
          eventClosed: state === 'closed',
          isOfficial: await isOfficial(tx, eventId, personId),
          isOfEvent: delegationId !== null || disciplineId !== null,
          isSealed: disciplineId !== null && (await isSealed(tx, disciplineId)),
          isKnown: known.length > 0,
        },
        { entryId, delegationCode },
      ),
    )
    const conflictId = newId()
    const row = { eventId, personId, kind, entryId, delegationId, reason, declaredBy, declaredAt: now }
    await tx.insert(conflict).values({ id: conflictId, ...row })
    const facts = { conflictId, personId, kind, entryId, delegationId, reason }
    return {
      result: { conflictId },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'declare-conflict', facts }],
      dirty: [eventKey(eventId), ...(await servedKeys(tx, personId))],
    }
  },
}

/** Whether a person holds a role at the event. */
export async function isOfficial(tx: Tx, eventId: string, personId: string): Promise<boolean> {
  const found = await tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.eventId, eventId), eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)))
    .limit(1)
  return found.length > 0
}

/** The event's delegation with that code; null where it has none. */
export async function delegationIn(tx: Tx, eventId: string, code: string | null): Promise<string | null> {
  if (code === null) return null
  const [found] = await tx
    .select({ id: delegation.id })
    .from(delegation)
    .where(and(eq(delegation.eventId, eventId), eq(delegation.code, code.toUpperCase())))
  return found?.id ?? null
}

async function disciplineIn(tx: Tx, eventId: string, entryId: string | null): Promise<string | null> {
  if (entryId === null) return null
  const [found] = await tx
    .select({ id: discipline.id })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(and(eq(entry.id, entryId), eq(discipline.eventId, eventId)))
  return found?.id ?? null
}
