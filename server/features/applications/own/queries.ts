import { and, asc, desc, eq, gte, isNull, notInArray, type SQL } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { application, applicationDocument } from '#db/schema/applications'
import { batch, batchSite, offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { occupation, standard, workType } from '#db/schema/occupations'
import { organisation, site } from '#db/schema/organisations'
import type { ApplicationDocument } from '#domain/applications/contract'
import type {
  ApplyStart,
  OfferingToApply,
  OpenOfferings,
  OwnApplication,
  OwnApplicationRow,
  OwnApplications,
} from '#domain/applications/own-contract'
import { isLive } from '#domain/applications/rules'
import { dayOf } from '#domain/kit/city-time'
import type { Alternative } from '#domain/standards/standard'
import type { Keyring } from '../../../platform/keyring/keyring.ts'
import { maskedIdentities } from '../../people/identities/read.ts'
import { countTaken, getOffering, getOwn, whyNotApply, whyNotNow } from './facts.ts'

/** What can be applied for on the day of an instant, and what soon, by its last day of registration. */
export async function findOpenOfferings(db: Db, now: Date): Promise<OpenOfferings> {
  const today = dayOf(now)
  const open = and(notInArray(event.state, ['draft', 'closed']), gte(batch.registrationUntil, today))
  return { today, offerings: await readOfferings(db, open) }
}

async function readOfferings(db: Db, where: SQL | undefined): Promise<OfferingToApply[]> {
  const rows = await db
    .select({ offering, event, batch, occupation, organisation })
    .from(offering)
    .innerJoin(event, eq(event.id, offering.eventId))
    .innerJoin(batch, eq(batch.eventId, event.id))
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(organisation, eq(organisation.id, event.organisationId))
    .where(where)
    .orderBy(asc(batch.registrationUntil), asc(event.id), asc(occupation.code), asc(offering.level))
  const eventIds = [...new Set(rows.map((row) => row.event.id))]
  const sites = eventIds.length === 0 ? [] : await readSites(db, eventIds)
  const taken = await countTaken(
    db,
    rows.map((row) => row.offering.id),
  )
  return rows.map(({ offering: at, event: held, batch: days, occupation: of, organisation: by }) => {
    const { registrationFrom, registrationUntil, reviewUntil, fees } = days
    return {
      ...{ offeringId: at.id, level: at.level, capacity: at.capacity, taken: taken.get(at.id) ?? 0 },
      ...{ eventId: held.id, batch: held.name, latinBatch: held.latinName },
      ...{ startsOn: held.startsOn, endsOn: held.endsOn, registrationFrom, registrationUntil, reviewUntil, fees },
      ...{ code: of.code, occupation: of.name, latinOccupation: of.latinName },
      ...{ organisation: by.name, latinOrganisation: by.latinName },
      sites: sites.flatMap(({ eventId, name }) => (eventId === held.id ? [name] : [])),
    }
  })
}

const readSites = (db: Db, eventIds: readonly string[]) =>
  db
    .select({ eventId: batchSite.eventId, name: site.name })
    .from(batchSite)
    .innerJoin(site, eq(site.id, batchSite.siteId))
    .where(inArray(batchSite.eventId, [...eventIds]))
    .orderBy(byName(site.name))

/** Where an application to an offering begins. Refuses with not-found. */
export async function getStart(
  db: Db,
  keyring: Keyring,
  offeringId: string,
  personId: string,
  now: Date,
): Promise<ApplyStart> {
  const facts = await getOffering(db, offeringId)
  const rows = await db
    .select({ id: application.id, state: application.state })
    .from(application)
    .where(and(eq(application.offeringId, offeringId), eq(application.personId, personId)))
  const live = rows.find(({ state }) => isLive(state))
  const identity = (await maskedIdentities(db, keyring, [personId])).get(personId) ?? null
  const why = whyNotNow(facts, now, false) ?? (identity ? await whyNotApply(db, facts, personId, now) : null)
  return {
    today: dayOf(now),
    offering: await offeringOf(db, offeringId),
    alternatives: await alternativesOf(db, facts.offering),
    identity,
    whyNot: why && { code: why.code, facts: { ...why.facts } },
    applicationId: live?.id ?? null,
  }
}

async function offeringOf(db: Db, offeringId: string): Promise<OfferingToApply> {
  const [found] = await readOfferings(db, eq(offering.id, offeringId))
  if (!found) throw new Error('an offering without an organisation')
  return found
}

/** The ways to be admitted to an offering, by the version of the standard that it was planned with. */
async function alternativesOf(db: Db, { standardId, level }: typeof offering.$inferSelect): Promise<Alternative[]> {
  const [found] = await db.select({ content: standard.content }).from(standard).where(eq(standard.id, standardId))
  return [...(found?.content.levels.find((rule) => rule.level === level)?.alternatives ?? [])]
}

type Row = typeof application.$inferSelect

const courseOf = (row: Row, at: OfferingToApply): OwnApplicationRow => ({
  ...{ id: row.id, state: row.state, route: row.route, round: row.round, returned: row.returned, reason: row.reason },
  submittedAt: row.submittedAt?.toISOString() ?? null,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  offering: at,
})

/** A person's applications, the newest first. */
export async function findOwn(db: Db, personId: string, now: Date): Promise<OwnApplications> {
  const rows = await db
    .select()
    .from(application)
    .where(eq(application.personId, personId))
    .orderBy(desc(application.createdAt), desc(application.id))
  const ids = [...new Set(rows.map(({ offeringId }) => offeringId))]
  const offerings = ids.length === 0 ? [] : await readOfferings(db, inArray(offering.id, ids))
  return {
    today: dayOf(now),
    applications: rows.flatMap((row) => {
      const at = offerings.find(({ offeringId }) => offeringId === row.offeringId)
      return at ? [courseOf(row, at)] : []
    }),
  }
}

/** A person's own application in full. Refuses with not-found. */
export async function getOwnView(
  db: Db,
  keyring: Keyring,
  applicationId: string,
  personId: string,
  now: Date,
): Promise<OwnApplication> {
  const row = await getOwn(db, applicationId, personId)
  const facts = await getOffering(db, row.offeringId)
  const why = whyNotNow(facts, now, row.state === 'returned')
  const workTypes = await db
    .select({ id: workType.id, code: workType.code, name: workType.name, latinName: workType.latinName })
    .from(workType)
    .where(and(eq(workType.occupationId, facts.offering.occupationId), isNull(workType.retiredAt)))
    .orderBy(asc(workType.code))
  return {
    ...courseOf(row, await offeringOf(db, row.offeringId)),
    today: dayOf(now),
    form: row.form,
    documents: await findDocuments(db, applicationId),
    workTypes,
    alternatives: await alternativesOf(db, facts.offering),
    identity: (await maskedIdentities(db, keyring, [personId])).get(personId) ?? null,
    whyNotChange: why && { code: why.code, facts: { ...why.facts } },
  }
}

/** The files of an application, without those that were taken away, in the order in which they came. */
export async function findDocuments(db: Db, applicationId: string): Promise<ApplicationDocument[]> {
  const { id, purpose, name, type, hash, at } = applicationDocument
  const rows = await db
    .select({ id, purpose, name, type, hash, at })
    .from(applicationDocument)
    .where(and(eq(applicationDocument.applicationId, applicationId), isNull(applicationDocument.removedAt)))
    .orderBy(asc(applicationDocument.at), asc(applicationDocument.id))
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
