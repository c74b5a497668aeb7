import { and, eq, isNull, sql } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { application } from '#db/schema/applications'
import { discipline } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { whyNotDischarge } from '#domain/applications/admission'
import { orRefuse } from '#domain/kit/refusal'
import type { Context } from '../../platform/execute.ts'

/**
 * Takes the entries of applications back that are no longer approved. Refuses `application-placed` where one of them has a
 * place in a session, marks or points. The batch is locked (lockBatch). Gives the disciplines that have changed.
 */
export async function discharge(
  { tx, now }: Context,
  eventId: string,
  applicationIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .select({ id: entry.id, number: entry.number, disciplineId: entry.disciplineId, used: isUsed.as('used') })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(
      application,
      and(eq(application.offeringId, discipline.offeringId), eq(application.personId, entry.personId)),
    )
    .where(
      and(eq(discipline.eventId, eventId), inArray(application.id, [...applicationIds]), isNull(entry.withdrawnAt)),
    )
  orRefuse(whyNotDischarge(rows.filter(({ used }) => used).map(({ number }) => number)))
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await tx.update(entry).set({ withdrawnAt: now }).where(inArray(entry.id, ids))
  return [...new Set(rows.map(({ disciplineId }) => disciplineId))]
}

const isUsed = sql<boolean>`(
  exists (select from session_entry where session_entry.entry_id = ${entry.id})
  or exists (select from mark where mark.entry_id = ${entry.id})
  or exists (select from score where score.entry_id = ${entry.id}))`
