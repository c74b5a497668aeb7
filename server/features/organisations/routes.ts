import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Reason } from '#domain/organisations/accreditation-contract'
import { NewOrganisation } from '#domain/organisations/contract'
import { deciders, keepers } from '#domain/organisations/staff'
import { OrganisationList, OrganisationView } from '#domain/organisations/view-contract'
import { execute } from '../../platform/execute.ts'
import type { App, Feature, Platform } from '../../platform/feature.ts'
import { accreditationRoutes } from './accreditation-routes.ts'
import { closeOrganisation, reopenOrganisation } from './close-organisation.ts'
import { organisationFileRoutes } from './file-routes.ts'
import { findOrganisations } from './queries.ts'
import { registerOrganisation, updateOrganisation } from './register-organisation.ts'
import { siteRoutes } from './site-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { getOrganisation } from './view.ts'

const params = Type.Object({ organisationId: Id })
const Nothing = Type.Object({})
const CommandId = Type.Object({ commandId: Id })

/** Organisations that assess: their registration, accreditations, sites with rooms and stations, and their managers. */
export const organisations: Feature = (app, platform) => {
  readingRoutes(app, platform)
  registerRoutes(app, platform)
  accreditationRoutes(app, platform)
  siteRoutes(app, platform)
  staffRoutes(app, platform)
  organisationFileRoutes(app, platform)
}

function readingRoutes(app: App, { db, clock }: Platform): void {
  app.get(
    '/api/organisations',
    { config: { access: 'known' }, schema: { response: { 200: OrganisationList } } },
    async ({ actor }) => ({ organisations: await findOrganisations(db, actor, clock()) }),
  )
  app.get(
    '/api/organisations/:organisationId',
    {
      config: { access: { roles: keepers, at: 'organisation' } },
      schema: { params, response: { 200: OrganisationView } },
    },
    ({ params: { organisationId } }) => getOrganisation(db, organisationId, clock()),
  )
}

function registerRoutes(app: App, platform: Platform): void {
  const byDeciders = { access: { roles: deciders, at: 'system' } } as const
  const here = { access: { roles: deciders, at: 'organisation' } } as const
  app.post(
    '/api/organisations',
    {
      config: byDeciders,
      schema: {
        body: Type.Object({ commandId: Id, organisation: NewOrganisation }),
        response: { 200: Type.Object({ id: Id }) },
      },
    },
    ({ body: { commandId, organisation }, actor }) =>
      execute(platform, registerOrganisation, organisation, { actor, commandId }),
  )
  app.put(
    '/api/organisations/:organisationId',
    {
      config: here,
      schema: {
        params,
        body: Type.Object({ commandId: Id, organisation: NewOrganisation }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, organisation }, actor }) =>
      execute(platform, updateOrganisation, { ...params, organisation }, { actor, commandId }),
  )
  const body = Type.Intersect([CommandId, Type.Object({ reason: Reason })])
  app.post(
    '/api/organisations/:organisationId/close',
    { config: here, schema: { params, body, response: { 200: Nothing } } },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, closeOrganisation, { ...params, reason }, { actor, commandId }),
  )
  app.post(
    '/api/organisations/:organisationId/reopen',
    { config: here, schema: { params, body, response: { 200: Nothing } } },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, reopenOrganisation, { ...params, reason }, { actor, commandId }),
  )
}
