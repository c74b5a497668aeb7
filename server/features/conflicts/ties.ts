import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { conflict, origin } from '#db/schema/conflicts'
import { delegation } from '#db/schema/registration'
import type { Ties } from '#domain/conflicts/contract'

/** All by which the conflicts of an event's officials are found. */
export async function loadTies(tx: Db | Tx, eventId: string): Promise<Ties> {
  const origins = await tx
    .select({ personId: origin.personId, code: delegation.code, employer: origin.employer })
    .from(origin)
    .leftJoin(delegation, eq(delegation.id, origin.delegationId))
    .where(eq(origin.eventId, eventId))
  const declared = await tx
    .select({
      personId: conflict.personId,
      kind: conflict.kind,
      entryId: conflict.entryId,
      delegationCode: delegation.code,
    })
    .from(conflict)
    .leftJoin(delegation, eq(delegation.id, conflict.delegationId))
    .where(and(eq(conflict.eventId, eventId), isNull(conflict.withdrawnAt)))
  return {
    origins: origins.map(({ personId, code, employer }) => ({
      personId,
      delegationCode: code ?? '',
      employer: employer ?? '',
    })),
    declared,
  }
}
