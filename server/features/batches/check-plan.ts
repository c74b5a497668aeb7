import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { occupation, standard } from '#db/schema/occupations'
import { accreditation, organisation, site } from '#db/schema/organisations'
import { whyNotAssess } from '#domain/batches/assess'
import type { BatchPlan, NewOffering } from '#domain/batches/contract'
import { disciplineNames } from '#domain/batches/names'
import { disciplineCode } from '#domain/batches/plan'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Component } from '#domain/standards/standard'

/** An offering that was checked, with the components that its standard asks for. */
export interface PlannedOffering extends NewOffering {
  readonly standardId: string
  readonly parts: readonly {
    readonly component: Component
    readonly code: string
    readonly name: string
    readonly latinName: string | null
  }[]
}

/** A plan that was checked against what there is. */
export interface CheckedPlan {
  readonly organiser: string
  readonly siteNames: readonly string[]
  readonly offerings: readonly PlannedOffering[]
}

/**
 * Checks a plan against the organisation: it is open, the sites are its own, and it is accredited for every offering on
 * the days of the batch. Refuses with the first thing that is wrong.
 */
export async function checkPlan(tx: Tx, organisationId: string, plan: BatchPlan): Promise<CheckedPlan> {
  const [body] = await tx.select().from(organisation).where(eq(organisation.id, organisationId)).for('share')
  if (!body) throw new Refused(refuse('not-found', { what: 'organisation' }))
  orRefuse(body.closedAt ? refuse('organisation-closed', { name: body.name }) : null)
  const siteNames = await checkSites(tx, organisationId, plan.siteIds)
  const held = await tx.select().from(accreditation).where(eq(accreditation.organisationId, organisationId))
  const offerings: PlannedOffering[] = []
  for (const one of plan.offerings) {
    const known = await readOccupation(tx, one.occupationId)
    orRefuse(whyNotAssess(held, { ...one, code: known.code }, plan.endsOn))
    offerings.push(withParts(one, known))
  }
  return { organiser: body.name, siteNames, offerings }
}

async function checkSites(tx: Tx, organisationId: string, siteIds: readonly string[]): Promise<string[]> {
  const open = and(eq(site.organisationId, organisationId), inArray(site.id, [...siteIds]), isNull(site.closedAt))
  const found = await tx.select({ id: site.id, name: site.name }).from(site).where(open)
  const missing = siteIds.findIndex((id) => found.every((one) => one.id !== id))
  orRefuse(missing < 0 ? null : refuse('batch-site-unknown', { place: missing + 1 }))
  return siteIds.map((id) => found.find((one) => one.id === id)?.name ?? '')
}

/** An occupation with the newest version of its standard. Refuses where there is none. */
async function readOccupation(tx: Tx, occupationId: string) {
  const [found] = await tx
    .select({
      ...{ code: occupation.code, name: occupation.name, latinName: occupation.latinName },
      retiredAt: occupation.retiredAt,
      standardId: standard.id,
      content: standard.content,
    })
    .from(occupation)
    .innerJoin(standard, eq(standard.occupationId, occupation.id))
    .where(eq(occupation.id, occupationId))
    .orderBy(desc(standard.version))
    .limit(1)
  if (!found) throw new Refused(refuse('occupation-without-standard'))
  orRefuse(found.retiredAt ? refuse('occupation-retired', { code: found.code }) : null)
  return found
}

function withParts(offering: NewOffering, known: Awaited<ReturnType<typeof readOccupation>>): PlannedOffering {
  const rule = known.content.levels.find(({ level }) => level === offering.level)
  if (!rule) throw new Refused(refuse('standard-without-level', { code: known.code, level: offering.level }))
  const parts = rule.components.map(({ component }) => ({
    component,
    code: disciplineCode(known.code, offering.level, component),
    ...disciplineNames(known, offering.level, component),
  }))
  return { ...offering, standardId: known.standardId, parts }
}
