import Type, { type Static } from 'typebox'
import { AccreditationView } from '#domain/organisations/accreditation-contract'
import { OrganisationRow, StaffView } from '#domain/organisations/contract'
import { SiteView } from '#domain/organisations/site-contract'

/** An organisation with everything that is kept about it. */
export const OrganisationView = Type.Object({
  organisation: OrganisationRow,
  accreditations: Type.Array(AccreditationView),
  sites: Type.Array(SiteView),
  managers: Type.Array(StaffView),
})
export type OrganisationView = Static<typeof OrganisationView>

/** What a list of organisations answers: those that the reader may see, and whether they may register one. */
export const OrganisationList = Type.Object({
  organisations: Type.Array(OrganisationRow),
})
export type OrganisationList = Static<typeof OrganisationList>
