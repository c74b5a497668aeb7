import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { occupation, standard } from '#db/schema/occupations'
import { accreditation, organisation, site } from '#db/schema/organisations'
import { dayOf } from '#domain/kit/city-time'
import type { AccreditationChoice } from '#domain/organisations/accreditation-contract'
import type { OrganisationRow } from '#domain/organisations/contract'
import { standingOf } from '#domain/organisations/register'
import { keepers } from '#domain/organisations/staff'
import { holds } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import { areas } from './areas.ts'

/** The organisations that the actor keeps, by name: all of them for the authority. */
export async function findOrganisations(db: Db, actor: Actor, now: Date): Promise<OrganisationRow[]> {
  const rows = await db.select().from(organisation).orderBy(byName(organisation.name), asc(organisation.id))
  const mine = rows.filter(({ id }) => holds(actor, keepers, { organisationId: id }))
  return rowsOf(db, mine, now)
}

/** Organisations as lists show them. */
export async function rowsOf(
  db: Db,
  organisations: readonly (typeof organisation.$inferSelect)[],
  now: Date,
): Promise<OrganisationRow[]> {
  const ids = organisations.map(({ id }) => id)
  const today = dayOf(now)
  const held = await db
    .select({
      organisationId: accreditation.organisationId,
      state: accreditation.state,
      validUntil: accreditation.validUntil,
    })
    .from(accreditation)
    .where(inArray(accreditation.organisationId, ids))
  const sites = await db
    .select({ organisationId: site.organisationId, count: count() })
    .from(site)
    .where(and(inArray(site.organisationId, ids), isNull(site.closedAt)))
    .groupBy(site.organisationId)
  const heldBy = new Map<string, (typeof held)[number][]>()
  for (const one of held) heldBy.set(one.organisationId, [...(heldBy.get(one.organisationId) ?? []), one])
  const sitesOf = new Map(sites.map(({ organisationId, count }) => [organisationId, count]))
  return organisations.map(({ createdAt: _, closedAt, ...own }) => {
    const all = heldBy.get(own.id) ?? []
    const holding = all.filter(({ validUntil }) => validUntil === null || validUntil >= today)
    const counted = {
      granted: holding.filter(({ state }) => state === 'granted').length,
      suspended: holding.filter(({ state }) => state === 'suspended').length,
      waiting: all.filter(({ state }) => state === 'applied').length,
    }
    return {
      ...own,
      ...counted,
      area: areas.labelOf(own.areaCode),
      standing: standingOf({ closed: closedAt !== null, ...counted }),
      sites: sitesOf.get(own.id) ?? 0,
      closedAt: closedAt?.toISOString() ?? null,
    }
  })
}

/** What an organisation can apply for: every occupation in use that has a standard, with the levels of its newest one. */
export async function findAccreditationChoices(db: Db): Promise<AccreditationChoice[]> {
  const rows = await db
    .selectDistinctOn([occupation.code], { occupation, content: standard.content })
    .from(occupation)
    .innerJoin(standard, eq(standard.occupationId, occupation.id))
    .where(isNull(occupation.retiredAt))
    .orderBy(asc(occupation.code), desc(standard.version))
  return rows.map(({ occupation: { id, code, name, latinName, kind }, content }) => ({
    ...{ id, code, name, latinName, kind },
    levels: content.levels.flatMap(({ level }) => level ?? []),
  }))
}
