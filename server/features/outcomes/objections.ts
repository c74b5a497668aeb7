import { asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client'
import { objection, outcome, publication } from '#db/schema/outcomes'
import { person } from '#db/schema/people'
import type { ObjectionView } from '#domain/outcomes/views'
import { readTickets } from './entries.ts'

/** The objections to a batch's results, those that wait first, then as they were raised. */
export async function objectionViews(db: Db, eventId: string): Promise<ObjectionView[]> {
  const [raiser, answerer] = [alias(person, 'raiser'), alias(person, 'answerer')]
  const rows = await db
    .select({
      objection,
      version: publication.version,
      name: person.name,
      raisedBy: raiser.name,
      answeredBy: answerer.name,
      entryId: outcome.entryId,
    })
    .from(objection)
    .innerJoin(publication, eq(publication.id, objection.publicationId))
    .leftJoin(person, eq(person.id, objection.personId))
    .leftJoin(raiser, eq(raiser.id, objection.raisedBy))
    .leftJoin(answerer, eq(answerer.id, objection.answeredBy))
    .leftJoin(
      outcome,
      sql`${outcome.publicationId} = ${objection.publicationId} and ${outcome.offeringId} = ${objection.offeringId}
        and ${outcome.personId} = ${objection.personId} and ${outcome.component} = ${objection.component}`,
    )
    .where(eq(objection.eventId, eventId))
    .orderBy(sql`${objection.state} <> 'open'`, asc(objection.at), asc(objection.id))
  const tickets = await readTickets(db, eventId)
  return rows.map(({ objection: row, version, name, raisedBy, answeredBy, entryId }) => {
    const byCandidate = row.raisedBy !== null && row.raisedBy === row.personId
    return {
      ...{ id: row.id, personId: row.personId, offeringId: row.offeringId, component: row.component, entryId, version },
      ...{ name: name ?? '', ticket: tickets.get(row.personId ?? '') ?? null, words: row.words, state: row.state },
      ...{ byCandidate, by: byCandidate ? null : raisedBy, answer: row.answer, answeredBy },
      at: row.at.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
    }
  })
}
