import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import {
  AccreditationChoice,
  AccreditationDecision,
  NewAccreditation,
  NewEvaluation,
} from '#domain/organisations/accreditation-contract'
import { deciders, keepers } from '#domain/organisations/staff'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { applyForAccreditation, decideAccreditation, takeBackApplication } from './accredit.ts'
import { evaluateAccreditation } from './evaluate.ts'
import { findAccreditationChoices } from './queries.ts'

const AtOrganisation = Type.Object({ organisationId: Id })
const params = Type.Object({ accreditationId: Id })
const Nothing = Type.Object({})

/** What an organisation may assess: applied for by itself, decided and evaluated by the authority. */
export function accreditationRoutes(app: App, platform: Platform): void {
  applyingRoutes(app, platform)
  decidingRoutes(app, platform)
}

function applyingRoutes(app: App, platform: Platform): void {
  const byKeepers = { access: { roles: keepers, at: 'organisation' } } as const
  app.get(
    '/api/organisations/:organisationId/accreditation-choices',
    {
      config: byKeepers,
      schema: { params: AtOrganisation, response: { 200: Type.Object({ choices: Type.Array(AccreditationChoice) }) } },
    },
    async () => ({ choices: await findAccreditationChoices(platform.db) }),
  )
  app.post(
    '/api/organisations/:organisationId/accreditations',
    {
      config: byKeepers,
      schema: {
        params: AtOrganisation,
        body: Type.Intersect([Type.Object({ commandId: Id }), NewAccreditation]),
        response: { 200: Type.Object({ id: Id }) },
      },
    },
    ({ params, body: { commandId, occupationId, levels }, actor }) =>
      execute(platform, applyForAccreditation, { ...params, occupationId, levels }, { actor, commandId }),
  )
  app.post(
    '/api/accreditations/:accreditationId/take-back',
    {
      config: { access: { roles: keepers, at: 'accreditation' } },
      schema: { params, body: Type.Object({ commandId: Id }), response: { 200: Nothing } },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, takeBackApplication, params, { actor, commandId }),
  )
}

function decidingRoutes(app: App, platform: Platform): void {
  const byDeciders = { access: { roles: deciders, at: 'accreditation' } } as const
  app.post(
    '/api/accreditations/:accreditationId/decision',
    {
      config: byDeciders,
      schema: {
        params,
        body: Type.Object({ commandId: Id, decision: AccreditationDecision }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, decision }, actor }) =>
      execute(platform, decideAccreditation, { ...params, decision }, { actor, commandId }),
  )
  app.post(
    '/api/accreditations/:accreditationId/evaluations',
    {
      config: byDeciders,
      schema: {
        params,
        body: Type.Object({ commandId: Id, evaluation: NewEvaluation }),
        response: { 200: Type.Object({ suspended: Type.Boolean() }) },
      },
    },
    ({ params, body: { commandId, evaluation }, actor }) =>
      execute(platform, evaluateAccreditation, { ...params, evaluation }, { actor, commandId }),
  )
}
