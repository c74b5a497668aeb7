import { and, asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byName } from '#db/by-name'
import type { Db, Tx } from '#db/client'
import { batch, batchSite, offering } from '#db/schema/batches'
import { discipline, type event } from '#db/schema/events'
import { filing } from '#db/schema/filings'
import { occupation } from '#db/schema/occupations'
import { site } from '#db/schema/organisations'
import { person } from '#db/schema/people'
import type { FiledBatch, FilingContent, FilingInput, FilingView } from '#domain/events/filing'

/** What of an event stands in its filing. */
export async function filedFacts(
  tx: Db | Tx,
  { id, kind, name, tier, place, organiser, startsOn, endsOn }: typeof event.$inferSelect,
): Promise<Omit<FilingContent, keyof FilingInput>> {
  const disciplines = await tx
    .select({ code: discipline.code, name: discipline.name })
    .from(discipline)
    .where(eq(discipline.eventId, id))
    .orderBy(asc(discipline.code))
  const filed = { name, tier, place, organiser, startsOn, endsOn, disciplines }
  return kind === 'assessment' ? { ...filed, batch: await filedBatch(tx, id) } : filed
}

/** What of a batch stands in its filing. */
async function filedBatch(tx: Db | Tx, eventId: string): Promise<FiledBatch> {
  const [found] = await tx.select().from(batch).where(eq(batch.eventId, eventId))
  if (!found) throw new Error('an assessment without its batch')
  const sites = await tx
    .select({ name: site.name })
    .from(batchSite)
    .innerJoin(site, eq(site.id, batchSite.siteId))
    .where(eq(batchSite.eventId, eventId))
    .orderBy(byName(site.name))
  const offerings = await tx
    .select({ code: occupation.code, level: offering.level, capacity: offering.capacity })
    .from(offering)
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .where(eq(offering.eventId, eventId))
    .orderBy(asc(occupation.code), asc(offering.level))
  const { registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees } = found
  const days = { registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees }
  return { ...days, sites: sites.map(({ name }) => name), offerings }
}

/** The newest filing of an event; undefined before the first. */
export async function newestFiling(tx: Db | Tx, eventId: string) {
  const own = tx.select().from(filing).where(eq(filing.eventId, eventId))
  const [newest] = await own.orderBy(desc(filing.number)).limit(1)
  return newest
}

/** Every filing of an event, the newest first. */
export async function filingViews(db: Db, eventId: string): Promise<FilingView[]> {
  const [submitter, decider] = [alias(person, 'submitter'), alias(person, 'decider')]
  const rows = await db
    .select({ filing, submittedBy: submitter.name, decidedBy: decider.name })
    .from(filing)
    .innerJoin(submitter, eq(submitter.id, filing.submittedBy))
    .leftJoin(decider, eq(decider.id, filing.decidedBy))
    .where(eq(filing.eventId, eventId))
    .orderBy(desc(filing.number))
  return rows.map(({ filing: { id, number, state, content, reason, fileNumber, ...at }, submittedBy, decidedBy }) => ({
    id,
    number,
    state,
    content,
    submittedBy,
    submittedAt: at.submittedAt.toISOString(),
    decidedBy,
    decidedAt: at.decidedAt?.toISOString() ?? null,
    reason,
    fileNumber,
  }))
}

/** Whether the authority has accepted a filing of the event. */
export async function hasAcceptedFiling(tx: Db | Tx, eventId: string): Promise<boolean> {
  const accepted = and(eq(filing.eventId, eventId), eq(filing.state, 'accepted'))
  return (await tx.select({ id: filing.id }).from(filing).where(accepted).limit(1)).length > 0
}
