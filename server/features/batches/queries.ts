import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { batch, batchSite, offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { occupation, standard } from '#db/schema/occupations'
import { accreditation, organisation, site } from '#db/schema/organisations'
import { covers } from '#domain/batches/assess'
import type { BatchChoices, BatchRow, BatchView, OfferingView } from '#domain/batches/contract'
import { courseOf } from '#domain/batches/course'
import { dayOf } from '#domain/kit/city-time'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds, runners, staff } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import { components } from '#domain/standards/standard'
import { readCalendar } from '../events/calendar/read-calendar.ts'
import { readFacts } from './facts.ts'

/** The batches that the actor is on the staff of, the next ones first; each with how far it is. */
export async function findBatches(db: Db, actor: Actor, now: Date): Promise<BatchRow[]> {
  const heads = await readHeads(db)
  const own = heads.filter(({ event }) =>
    holds(actor, staff, { eventId: event.id, organisationId: event.organisationId ?? '' }),
  )
  return rowsOf(db, own, now)
}

/** A batch as a whole. Refuses with not-found. */
export async function getBatch(db: Db, eventId: string, now: Date): Promise<BatchView> {
  const [head] = await readHeads(db, eventId)
  const [row] = head ? await rowsOf(db, [head], now) : []
  if (!head || !row) throw new Refused(refuse('not-found', { what: 'batch' }))
  const { registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees } = head.batch
  const { name, latinName, startsOn, endsOn } = row
  return {
    ...row,
    plan: { name, latinName, startsOn, endsOn, registrationFrom, registrationUntil, reviewUntil, resultsUntil, fees },
    sites: await db
      .select({ id: site.id, name: site.name })
      .from(batchSite)
      .innerJoin(site, eq(site.id, batchSite.siteId))
      .where(eq(batchSite.eventId, eventId))
      .orderBy(byName(site.name)),
    offeringList: await findOfferings(db, eventId),
  }
}

async function readHeads(db: Db, eventId?: string) {
  return db
    .select({ event, batch, organisation: organisation.name })
    .from(batch)
    .innerJoin(event, eq(event.id, batch.eventId))
    .innerJoin(organisation, eq(organisation.id, event.organisationId))
    .where(eventId ? eq(event.id, eventId) : undefined)
    .orderBy(desc(event.startsOn), desc(event.id))
}

async function rowsOf(db: Db, heads: Awaited<ReturnType<typeof readHeads>>, now: Date): Promise<BatchRow[]> {
  const [facts, calendar] = [
    await readFacts(
      db,
      heads.map(({ event }) => event.id),
    ),
    await readCalendar(db),
  ]
  return heads.map(({ event: at, batch: days, organisation: name }) => {
    const { offerings, ...counted } = facts(at.id)
    const { publishedOn, finalOn, ticketsAt } = days
    const stands = { state: at.state, publishedOn, finalOn, ticketsOut: ticketsAt !== null }
    const course = courseOf({ ...counted, ...stands, plan: { ...at, ...days } }, dayOf(now), calendar)
    return {
      ...{ eventId: at.id, organisationId: at.organisationId ?? '', organisation: name, offerings, course },
      ...{ name: at.name, latinName: at.latinName, state: at.state, startsOn: at.startsOn, endsOn: at.endsOn },
    }
  })
}

/** The offerings of a batch by the occupation's code and the level, each with its components in their order. */
export async function findOfferings(db: Db, eventId: string): Promise<OfferingView[]> {
  const rows = await db
    .select({ offering, code: occupation.code, name: occupation.name, latinName: occupation.latinName })
    .from(offering)
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .where(eq(offering.eventId, eventId))
    .orderBy(asc(occupation.code), asc(offering.level))
  const parts = await db
    .select({ id: discipline.id, offeringId: discipline.offeringId, component: discipline.component })
    .from(discipline)
    .where(eq(discipline.eventId, eventId))
  return rows.map(({ offering: { id, occupationId, level, capacity }, ...names }) => ({
    ...{ id, occupationId, level, capacity, ...names },
    parts: components.flatMap((component) =>
      parts.flatMap((part) =>
        part.offeringId === id && part.component === component ? [{ component, disciplineId: part.id }] : [],
      ),
    ),
  }))
}

/** The open organisations whose batches the actor may plan, by name. */
export async function findPlanners(db: Db, actor: Actor): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(isNull(organisation.closedAt))
    .orderBy(byName(organisation.name))
  return rows.filter(({ id }) => holds(actor, runners, { organisationId: id }))
}

/** What an organisation can plan: its open sites, and what it may assess on a day with the components of each level. */
export async function findChoices(db: Db, organisationId: string, day: string): Promise<BatchChoices> {
  const open = and(eq(site.organisationId, organisationId), isNull(site.closedAt))
  const sites = await db.select({ id: site.id, name: site.name }).from(site).where(open).orderBy(byName(site.name))
  const held = await db.select().from(accreditation).where(eq(accreditation.organisationId, organisationId))
  const ids = held.map(({ occupationId }) => occupationId)
  const versions = await db
    .selectDistinctOn([occupation.code], { occupation, content: standard.content })
    .from(occupation)
    .innerJoin(standard, eq(standard.occupationId, occupation.id))
    .where(and(inArray(occupation.id, ids), isNull(occupation.retiredAt)))
    .orderBy(asc(occupation.code), desc(standard.version))
  const occupations = versions.flatMap(({ occupation: { id: occupationId, code, name, latinName }, content }) => {
    const levels = content.levels.flatMap(({ level, components }) =>
      held.some((one) => covers(one, { occupationId, level }, day))
        ? [{ level, components: components.map(({ component }) => component) }]
        : [],
    )
    return levels.length > 0 ? [{ id: occupationId, code, name, latinName, levels }] : []
  })
  return { sites, occupations }
}
