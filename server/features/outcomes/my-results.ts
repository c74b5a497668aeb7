import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { event } from '#db/schema/events'
import { objection, outcome, publication } from '#db/schema/outcomes'
import { dayOf } from '#domain/kit/city-time'
import { formatPoints } from '#domain/kit/points'
import type { WorkCalendar } from '#domain/kit/working-days'
import { overallOf, resitOf } from '#domain/outcomes/overall'
import { isOpen } from '#domain/outcomes/publish'
import type { MyResult } from '#domain/outcomes/views'
import { readCalendar } from '../events/calendar/read-calendar.ts'
import { type OfferingFacts, readOfferings } from './offerings.ts'
import { type OutcomeRow, type PublicationRow, publicationView } from './publications.ts'

/** What a person has in the newest published results of every batch, the latest batch first. */
export async function myResults(db: Db, personId: string, now: Date): Promise<MyResult[]> {
  const rows = await db
    .select({ outcome, publication, event })
    .from(outcome)
    .innerJoin(publication, eq(publication.id, outcome.publicationId))
    .innerJoin(event, eq(event.id, publication.eventId))
    .where(and(eq(outcome.personId, personId), isNewest))
    .orderBy(desc(event.startsOn), desc(event.id), asc(outcome.offeringId))
  const eventIds = [...new Set(rows.map((row) => row.event.id))]
  const offerings = new Map<string, OfferingFacts>()
  for (const eventId of eventIds) for (const one of await readOfferings(db, eventId)) offerings.set(one.id, one)
  const raised = await ownObjections(db, personId, eventIds)
  const calendar = await readCalendar(db)
  const groups = new Map<string, typeof rows>()
  for (const row of rows) groups.set(row.outcome.offeringId, [...(groups.get(row.outcome.offeringId) ?? []), row])
  return [...groups].flatMap(([offeringId, own]): MyResult[] => {
    const [first, offering] = [own[0], offerings.get(offeringId)]
    if (!first || !offering) return []
    const outcomes = own.map((row) => row.outcome)
    return [
      {
        ...{ eventId: first.event.id, event: first.event.name, latinEvent: first.event.latinName },
        ...shownResult(offering, first.publication, outcomes, dayOf(now), calendar),
        objections: raised
          .filter((one) => one.eventId === first.event.id && one.offeringId === offeringId)
          .map(({ eventId: _, offeringId: __, ...one }) => one),
      },
    ]
  })
}

const isNewest = sql`not exists (
  select from publication later
  where later.event_id = ${publication.eventId} and later.version > ${publication.version})`

function shownResult(
  { id, code, name, latinName, level, parts }: OfferingFacts,
  published: PublicationRow,
  outcomes: readonly OutcomeRow[],
  today: string,
  calendar: WorkCalendar,
): Omit<MyResult, 'eventId' | 'event' | 'latinEvent' | 'objections'> {
  const own = parts.flatMap(({ component, pass, maximum }) => {
    const found = outcomes.find((one) => one.component === component)
    return found ? [{ found, pass, maximum }] : []
  })
  const resit = resitOf(own.map(({ found }) => found))
  const { id: _, reason: __, ...publication } = publicationView(published, calendar)
  return {
    offering: { id, code, name, latinName, level },
    publication,
    open: isOpen(published, today),
    overall: overallOf(own.map(({ found }) => found)),
    parts: own.map(({ found: { id: outcomeId, component, state, points, validUntil }, pass, maximum }) => ({
      ...{ outcomeId, component, state, validUntil },
      points: points === null ? null : formatPoints(points),
      pass: formatPoints(pass),
      maximum: formatPoints(maximum),
    })),
    resit: resit && { components: [...resit.components], until: resit.until },
  }
}

/** The objections that a person has raised to the own results. */
async function ownObjections(db: Db, personId: string, eventIds: readonly string[]) {
  if (eventIds.length === 0) return []
  const rows = await db
    .select()
    .from(objection)
    .where(
      and(
        inArray(objection.eventId, [...eventIds]),
        eq(objection.raisedBy, personId),
        eq(objection.personId, personId),
      ),
    )
    .orderBy(desc(objection.at), desc(objection.id))
  return rows.map(({ id, eventId, offeringId, component, words, at, state, answer, answeredAt }) => ({
    ...{ id, eventId, offeringId, component, words, state, answer },
    at: at.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }))
}
