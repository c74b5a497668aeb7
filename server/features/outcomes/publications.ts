import { and, count, desc, eq, max, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { objection, outcome, publication } from '#db/schema/outcomes'
import { person } from '#db/schema/people'
import { dayOf } from '#domain/kit/city-time'
import { unknownYear, type WorkCalendar } from '#domain/kit/working-days'
import type { PublicationView } from '#domain/outcomes/contract'
import type { Comparable, PublishFacts } from '#domain/outcomes/publish'
import { readCalendar } from '../events/calendar/read-calendar.ts'
import { countOpenSessions } from '../events/queries.ts'
import type { BatchResults } from './results.ts'

export type PublicationRow = typeof publication.$inferSelect
export type OutcomeRow = typeof outcome.$inferSelect

/** What was published last of a batch; null before anything was. */
export async function newestPublication(db: Db | Tx, eventId: string): Promise<PublicationRow | null> {
  const [found] = await db
    .select()
    .from(publication)
    .where(eq(publication.eventId, eventId))
    .orderBy(desc(publication.version))
    .limit(1)
  return found ?? null
}

/** Every version of a batch's published results, the newest first. */
export async function publicationViews(db: Db, eventId: string): Promise<PublicationView[]> {
  const rows = await db
    .select({ publication, by: person.name })
    .from(publication)
    .leftJoin(person, eq(person.id, publication.by))
    .where(eq(publication.eventId, eventId))
    .orderBy(desc(publication.version))
  const calendar = await readCalendar(db)
  return rows.map(({ publication: row, by }) => ({ ...publicationView(row, calendar), by }))
}

/** A version as it is shown. */
export const publicationView = (
  { id, version, kind, inputHash, opensOn, closesOn, reason, at }: PublicationRow,
  calendar: WorkCalendar,
) => ({
  ...{ id, version, kind, inputHash, opensOn, closesOn, reason },
  unknownYear: unknownYear(opensOn, closesOn, calendar),
  at: at.toISOString(),
})

/** The outcomes of a version. */
export const outcomesOf = (db: Db | Tx, publicationId: string): Promise<OutcomeRow[]> =>
  db.select().from(outcome).where(eq(outcome.publicationId, publicationId))

/** A component of a candidate across versions: by its entry, or by the person where there is none. */
const keyOf = (offeringId: string, component: string, who: string | null) => `${offeringId} ${component} ${who}`

export const comparableRow = ({ offeringId, component, entryId, personId, state, points }: OutcomeRow): Comparable => ({
  key: keyOf(offeringId, component, entryId ?? personId),
  state,
  points,
})

/** The outcomes of results, as they are compared with those of an earlier version. */
export const comparableResults = ({ candidates }: BatchResults): Comparable[] =>
  candidates.flatMap(({ offering, personId, parts }) =>
    parts.map(({ component, entry, result: { state, points } }) => ({
      key: keyOf(offering.id, component, entry?.id ?? personId),
      ...{ state, points },
    })),
  )

/** The objections that wait, and the upheld ones that no version has come after. */
export async function countObjections(db: Db | Tx, eventId: string): Promise<{ open: number; uncorrected: number }> {
  const [last] = await db
    .select({ at: max(publication.at) })
    .from(publication)
    .where(eq(publication.eventId, eventId))
  const later = last?.at ? sql`${objection.answeredAt} > ${last.at.toISOString()}` : sql`true`
  const [found] = await db
    .select({
      open: count(sql`case when ${objection.state} = 'open' then 1 end`),
      uncorrected: count(sql`case when ${and(eq(objection.state, 'upheld'), later)} then 1 end`),
    })
    .from(objection)
    .where(eq(objection.eventId, eventId))
  return { open: found?.open ?? 0, uncorrected: found?.uncorrected ?? 0 }
}

/** What must be known to publish results, or to make them final. */
export async function publishFacts(
  db: Db | Tx,
  results: BatchResults,
  published: PublicationRow | null,
  now: Date,
): Promise<PublishFacts> {
  const { open, uncorrected } = await countObjections(db, results.event.id)
  const parts = results.candidates.flatMap((one) => one.parts)
  return {
    ...{ today: dayOf(now), endsOn: results.event.endsOn, candidates: results.candidates.length },
    running: await countOpenSessions(db, results.event.id),
    missing: parts.filter(({ result }) => result.state === 'pending').length,
    published,
    changed: published !== null && published.inputHash !== results.inputHash,
    ...{ openObjections: open, uncorrected },
  }
}
