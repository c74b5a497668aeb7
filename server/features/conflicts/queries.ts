import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client'
import { conflict, origin } from '#db/schema/conflicts'
import { blind } from '#db/schema/draws'
import { discipline } from '#db/schema/events'
import { person } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import { assignment } from '#db/schema/rosters'
import { session } from '#db/schema/sessions'
import type { ConflictsView, ConflictView } from '#domain/conflicts/contract'
import { holds, runners } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import { sealedNow } from '../../platform/masks/shown-entry.ts'
import { disciplineKey } from '../events/keys.ts'
import { metConflicts } from './met.ts'
import { loadTies } from './ties.ts'

/**
 * The conflicts of an event. Nothing is told of entries that are sealed, and as long as some are, only those who run
 * the event read which delegations there are.
 */
export async function getConflicts(db: Db, eventId: string, actor: Actor): Promise<ConflictsView> {
  const mayList = holds(actor, runners, { eventId }) || !(await isAnySealed(db, eventId))
  const met = await metConflicts(db, { eventId }, await loadTies(db, eventId))
  const sealed = met.filter((one) => one.sealed).map(({ sessionId, session, panel }) => ({ sessionId, session, panel }))
  return {
    origins: await originsOf(db, eventId),
    delegations: mayList ? await delegationsOf(db, eventId) : [],
    conflicts: await declaredIn(db, eventId),
    met: met.filter((one) => !one.sealed).map(({ sealed: _, ...shown }) => shown),
    sealed: [...new Map(sealed.map((one) => [`${one.sessionId} ${one.panel}`, one])).values()],
  }
}

function originsOf(db: Db, eventId: string) {
  return db
    .select({ personId: origin.personId, delegationCode: delegation.code, employer: origin.employer })
    .from(origin)
    .leftJoin(delegation, eq(delegation.id, origin.delegationId))
    .where(eq(origin.eventId, eventId))
}

function delegationsOf(db: Db, eventId: string) {
  return db
    .select({ code: delegation.code, name: delegation.name })
    .from(delegation)
    .where(eq(delegation.eventId, eventId))
    .orderBy(asc(delegation.code))
}

const declarer = alias(person, 'declarer')

async function declaredIn(db: Db, eventId: string): Promise<ConflictView[]> {
  const rows = await db
    .select({
      row: conflict,
      person: { personId: person.id, name: person.name },
      declaredBy: declarer.name,
      entry: { id: entry.id, number: entry.number, name: entry.name },
      discipline: { name: discipline.name },
      delegation: { code: delegation.code, name: delegation.name },
      sealedBy: blind.disciplineId,
    })
    .from(conflict)
    .innerJoin(person, eq(person.id, conflict.personId))
    .innerJoin(declarer, eq(declarer.id, conflict.declaredBy))
    .leftJoin(entry, eq(entry.id, conflict.entryId))
    .leftJoin(discipline, eq(discipline.id, entry.disciplineId))
    .leftJoin(delegation, eq(delegation.id, conflict.delegationId))
    .leftJoin(blind, and(eq(blind.disciplineId, entry.disciplineId), sealedNow))
    .where(and(eq(conflict.eventId, eventId), isNull(conflict.withdrawnAt)))
    .orderBy(desc(conflict.declaredAt), desc(conflict.id))
  return rows
    .filter(({ sealedBy }) => sealedBy === null)
    .map(({ row: { id, kind, reason, declaredAt }, sealedBy: _, entry: with_, discipline: of, ...shown }) => ({
      ...shown,
      id,
      kind,
      reason,
      declaredAt: declaredAt.toISOString(),
      entry: with_ && of ? { ...with_, discipline: of.name } : null,
    }))
}

/** Whether the names of a discipline's entries are sealed for blind marking. */
export async function isSealed(tx: Db | Tx, disciplineId: string): Promise<boolean> {
  const found = await tx
    .select({ id: blind.disciplineId })
    .from(blind)
    .where(and(eq(blind.disciplineId, disciplineId), sealedNow))
  return found.length > 0
}

async function isAnySealed(db: Db, eventId: string): Promise<boolean> {
  const found = await db
    .select({ id: blind.disciplineId })
    .from(blind)
    .innerJoin(discipline, eq(discipline.id, blind.disciplineId))
    .where(and(eq(discipline.eventId, eventId), sealedNow))
    .limit(1)
  return found.length > 0
}

/** The live keys of the disciplines that a person serves: whom they may meet there has changed. */
export async function servedKeys(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ disciplineId: session.disciplineId })
    .from(assignment)
    .innerJoin(session, eq(session.id, assignment.sessionId))
    .where(eq(assignment.personId, personId))
  return rows.map(({ disciplineId }) => disciplineKey(disciplineId))
}
