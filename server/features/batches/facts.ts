import { and, count, countDistinct, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { application } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { filing } from '#db/schema/filings'
import { entry } from '#db/schema/registration'
import { sessionEntry } from '#db/schema/sessions'
import type { CourseFacts } from '#domain/batches/course'
import { countDue } from './certificates-due.ts'
import { countOpenObjections, countUnmarked } from './unmarked.ts'

/** What is counted of a batch to say how far it is. */
type Counted = Omit<CourseFacts, 'plan' | 'state' | 'ticketsOut' | 'publishedOn' | 'finalOn'> & {
  readonly offerings: number
}

/** Counts, for all of these batches at once. Gives what was counted of each. */
export async function readFacts(db: Db, eventIds: readonly string[]): Promise<(eventId: string) => Counted> {
  const ids = [...eventIds]
  const [filings, offerings, undecided, entries, unmarked, objections, due] = await Promise.all([
    newestFilings(db, ids),
    db
      .select({ id: offering.eventId, count: count() })
      .from(offering)
      .where(inArray(offering.eventId, ids))
      .groupBy(offering.eventId),
    countUndecided(db, ids),
    countEntries(db, ids),
    countUnmarked(db, ids),
    countOpenObjections(db, ids),
    countDue(db, ids),
  ])
  return (eventId) => {
    const own = entries.find(({ id }) => id === eventId)
    return {
      filing: filings.find(({ id }) => id === eventId)?.state ?? null,
      offerings: offerings.find(({ id }) => id === eventId)?.count ?? 0,
      undecided: undecided.find(({ id }) => id === eventId)?.count ?? 0,
      entries: own?.entries ?? 0,
      placed: own?.placed ?? 0,
      unmarked: unmarked.find(({ id }) => id === eventId)?.count ?? 0,
      openObjections: objections.find(({ id }) => id === eventId)?.count ?? 0,
      certificatesDue: due.get(eventId) ?? 0,
    }
  }
}

const newestFilings = (db: Db, ids: string[]) =>
  db
    .selectDistinctOn([filing.eventId], { id: filing.eventId, state: filing.state })
    .from(filing)
    .where(inArray(filing.eventId, ids))
    .orderBy(filing.eventId, desc(filing.number))

/** The applications that wait for a decision, or to be mended. */
const countUndecided = (db: Db, ids: string[]) =>
  db
    .select({ id: offering.eventId, count: count() })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(and(inArray(offering.eventId, ids), inArray(application.state, ['submitted', 'returned'])))
    .groupBy(offering.eventId)

/** The entries that are not withdrawn, and those of them that have a place in a session. */
const countEntries = (db: Db, ids: string[]) =>
  db
    .select({ id: discipline.eventId, entries: countDistinct(entry.id), placed: countDistinct(sessionEntry.entryId) })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .leftJoin(sessionEntry, eq(sessionEntry.entryId, entry.id))
    .where(and(inArray(discipline.eventId, ids), isNull(entry.withdrawnAt)))
    .groupBy(discipline.eventId)
