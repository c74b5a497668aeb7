import { and, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client'
import { batch, offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { occupation, standard } from '#db/schema/occupations'
import { entry } from '#db/schema/registration'
import type { CandidateProblem } from '#domain/applications/bulk-columns'
import type { CandidateLine, OfferedTo } from '#domain/applications/bulk-rows'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Alternative } from '#domain/standards/standard'
import type { Keyring } from '../../../platform/keyring/keyring.ts'
import { findByDocuments } from '../../people/identities/read.ts'

/** What a batch offers, with the conditions to apply by offering. Refuses with not-found where there is no such batch. */
export async function readOffered(
  db: Db,
  eventId: string,
): Promise<{ offered: OfferedTo[]; conditions: Map<string, readonly Alternative[]> }> {
  const rows = await db
    .select({ offering, code: occupation.code, name: occupation.name, content: standard.content })
    .from(offering)
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(standard, eq(standard.id, offering.standardId))
    .where(eq(offering.eventId, eventId))
  if (rows.length === 0) throw new Refused(refuse('not-found', { what: 'batch' }))
  return {
    offered: rows.map(({ offering: { id, level }, code, name }) => ({ offeringId: id, code, name, level })),
    conditions: new Map(
      rows.map(({ offering: { id, level }, content }) => [
        id,
        content.levels.find((rule) => rule.level === level)?.alternatives ?? [],
      ]),
    ),
  }
}

/** Candidates who have an entry already: at the same offering, or in another batch that is held on some of its days. */
export async function alreadyEntered(
  db: Db,
  keyring: Keyring,
  eventId: string,
  candidates: readonly CandidateLine[],
): Promise<CandidateProblem[]> {
  const people = await findByDocuments(
    db,
    keyring,
    candidates.map(({ document }) => document),
  )
  const [own] = await db.select().from(event).where(eq(event.id, eventId))
  if (!own || people.size === 0) return []
  const entered = await db
    .select({
      personId: entry.personId,
      offeringId: discipline.offeringId,
      eventId: event.id,
      name: event.name,
    })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .innerJoin(batch, eq(batch.eventId, event.id))
    .where(
      and(
        inArray(entry.personId, [...new Set(people.values())]),
        isNull(entry.withdrawnAt),
        or(
          eq(event.id, eventId),
          and(ne(event.id, eventId), lte(event.startsOn, own.endsOn), gte(event.endsOn, own.startsOn)),
        ),
      ),
    )
  const byPerson = grouped(entered)
  return candidates.flatMap(({ row, document: { kind, number }, offeringId }) => {
    const found = byPerson.get(people.get(`${kind} ${number}`) ?? null) ?? []
    const at = { row, column: 'documentNumber' as const }
    if (found.some((known) => known.offeringId === offeringId)) return [{ ...at, code: 'candidate-entered', facts: {} }]
    const other = found.find((known) => known.eventId !== eventId)
    return other ? [{ ...at, code: 'candidate-in-other-batch', facts: { name: other.name } }] : []
  })
}

/** Rows by person. */
function grouped<Row extends { readonly personId: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.personId)
    if (group) group.push(row)
    else groups.set(row.personId, [row])
  }
  return groups
}
