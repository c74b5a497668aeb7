import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { site } from '#db/schema/organisations'
import { orRefuse, refuse } from '#domain/kit/refusal'
import { whyNotHours } from '#domain/organisations/places'
import { tidyText, whyNotTouch } from '#domain/organisations/register'
import type { NewSite } from '#domain/organisations/site-contract'
import type { Command } from '../../platform/execute.ts'
import { areas } from './areas.ts'
import { actAt, lockOpen, lockSite } from './locks.ts'

/** Adds a site to an organisation. */
export const addSite: Command<{ organisationId: string; site: NewSite }, { id: string }> = {
  name: 'add-site',
  async run({ tx, newId }, { organisationId, site: given }) {
    await lockOpen(tx, organisationId)
    const id = newId()
    const own = await checkSite(tx, organisationId, id, given)
    await tx.insert(site).values({ ...own, id, organisationId })
    return { result: { id }, audit: [actAt(organisationId, 'add-site', { siteId: id, ...own })], dirty: [] }
  },
}

/** Changes a site. */
export const updateSite: Command<{ siteId: string; site: NewSite }, Record<string, never>> = {
  name: 'update-site',
  async run({ tx }, { siteId, site: given }) {
    const found = await lockSite(tx, siteId)
    orRefuse(whyNotTouch(found))
    const own = await checkSite(tx, found.organisationId, siteId, given)
    await tx.update(site).set(own).where(eq(site.id, siteId))
    return { result: {}, audit: [actAt(found.organisationId, 'update-site', { siteId, ...own })], dirty: [] }
  },
}

/** A site as it is kept. Refuses hours that can't be, a division that doesn't exist, and a name that another site has. */
async function checkSite(tx: Tx, organisationId: string, siteId: string, given: NewSite): Promise<NewSite> {
  const own = { ...given, name: tidyText(given.name), address: tidyText(given.address) }
  orRefuse(whyNotHours(own.openingHours))
  orRefuse(areas.has(own.areaCode) ? null : refuse('area-unknown', { area: own.areaCode }))
  const same = and(eq(site.organisationId, organisationId), eq(site.name, own.name), ne(site.id, siteId))
  const taken = await tx.select({ id: site.id }).from(site).where(same)
  orRefuse(taken.length > 0 ? refuse('site-name-taken', { name: own.name }) : null)
  return own
}
