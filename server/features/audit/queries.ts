import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { auditEntry } from '#db/schema/audit'
import { discipline } from '#db/schema/events'
import { person } from '#db/schema/people'
import { assignment } from '#db/schema/rosters'
import { session } from '#db/schema/sessions'
import type { Aggregate, AuditLine } from '#domain/audit/contract'
import { disguise, nobody } from '../../platform/masks/mask.ts'
import { shownEntry } from '../../platform/masks/shown-entry.ts'

const PAGE = 100

/**
 * The acts in an event, its disciplines and its sessions, newest first: a page of 100 before a place in the log. Those of
 * sessions in which the reader judges are left out: they say what others of the panel gave. Entries whose names are sealed
 * are nobody's in it: the order in which they were entered would tell whose a code is.
 */
export async function eventActs(
  db: Db,
  eventId: string,
  before: number,
  readerId: string | null,
): Promise<AuditLine[]> {
  const disciplines = await db.select({ id: discipline.id }).from(discipline).where(eq(discipline.eventId, eventId))
  const disciplineIds = disciplines.map(({ id }) => id)
  const sessions =
    disciplineIds.length === 0
      ? []
      : await db.select({ id: session.id }).from(session).where(inArray(session.disciplineId, disciplineIds))
  const own = readerId ? await judgedBy(db, readerId) : new Set<string>()
  const ids = [eventId, ...disciplineIds, ...sessions.map(({ id }) => id).filter((id) => !own.has(id))]
  const lines = await readActs(db, ['event', 'discipline', 'session'], ids, before)
  const sealed = await db
    .select({ id: shownEntry.id })
    .from(shownEntry)
    .where(and(inArray(shownEntry.disciplineId, disciplineIds), shownEntry.isSealed))
  const by = new Map(sealed.map(({ id }) => [id, { eventId, alias: nobody, code: '–' }]))
  return lines.map((line) => ({ ...line, facts: disguise(line.facts, by) }))
}

/** The sessions in which somebody judges, or learns to. */
async function judgedBy(db: Db, personId: string): Promise<Set<string>> {
  const seated = inArray(assignment.role, ['judge', 'trainee-judge'])
  const rows = await db
    .select({ id: assignment.sessionId })
    .from(assignment)
    .where(and(eq(assignment.personId, personId), seated))
  return new Set(rows.map(({ id }) => id))
}

/** The acts of an organisation, newest first, with the names of those in them: a page of 100 before a place in the log. */
export async function organisationActs(db: Db, organisationId: string, before: number) {
  const entries = await readActs(db, ['organisation'], [organisationId], before)
  const ids = entries.flatMap(({ actor, facts }) => [
    actor.person ?? [],
    (facts as { personId?: string }).personId ?? [],
  ])
  const people = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(ids.flat())]))
  return { entries, names: Object.fromEntries(people.map(({ id, name }) => [id, name])) }
}

async function readActs(db: Db, aggregates: Aggregate[], ids: string[], before: number): Promise<AuditLine[]> {
  const rows = await db
    .select()
    .from(auditEntry)
    .where(
      and(inArray(auditEntry.aggregateId, ids), inArray(auditEntry.aggregate, aggregates), lt(auditEntry.seq, before)),
    )
    .orderBy(desc(auditEntry.seq))
    .limit(PAGE)
  return rows.map(({ seq, aggregate, aggregateId, number, at, content, hash }) => {
    const { act, actor, facts } = JSON.parse(content) as { act: string; actor: Record<string, string>; facts: unknown }
    return { seq, aggregate, aggregateId, number, at: at.toISOString(), act, actor, facts, hash }
  })
}
