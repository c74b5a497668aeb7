import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import {
  NewOccupation,
  OccupationView,
  RenamedOccupation,
  SaveStandard,
  StandardVersion,
  StandardView,
  WorkTypeView,
} from '#domain/standards/occupation-contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Feature, Platform } from '../../../platform/feature.ts'
import { byKeepers } from './access.ts'
import { addWorkType } from './add-work-type.ts'
import { createOccupation } from './create-occupation.ts'
import { fileRoutes } from './file-routes.ts'
import { findEquipment, findOccupations, findStandards, getOccupation, loadStandard } from './queries.ts'
import { renameOccupation } from './rename-occupation.ts'
import { retireOccupation } from './retire-occupation.ts'
import { retireWorkType } from './retire-work-type.ts'
import { saveStandard } from './save-standard.ts'
import { schemeRoutes } from './schemes/routes.ts'

const params = Type.Object({ occupationId: Id })
const CommandId = Type.Object({ commandId: Id })
const toKnown = { access: 'known' } as const

/** Occupations with their standards: read by anybody who is signed in, kept by administrators and the authority. */
export const occupations: Feature = (app, platform) => {
  readingRoutes(app, platform)
  writingRoutes(app, platform)
  workTypeRoutes(app, platform)
  fileRoutes(app, platform)
  schemeRoutes(app, platform)
}

function readingRoutes(app: App, { db }: Platform): void {
  app.get(
    '/api/occupations',
    { config: toKnown, schema: { response: { 200: Type.Object({ occupations: Type.Array(OccupationView) }) } } },
    async () => ({ occupations: await findOccupations(db) }),
  )
  app.get(
    '/api/occupations/:occupationId',
    {
      config: toKnown,
      schema: {
        params,
        response: { 200: Type.Object({ occupation: OccupationView, versions: Type.Array(StandardVersion) }) },
      },
    },
    async ({ params: { occupationId } }) => ({
      occupation: await getOccupation(db, occupationId),
      versions: await findStandards(db, occupationId),
    }),
  )
  app.get(
    '/api/equipment',
    { config: toKnown, schema: { response: { 200: Type.Object({ equipment: Type.Array(Type.String()) }) } } },
    async () => ({ equipment: await findEquipment(db) }),
  )
  app.get(
    '/api/occupations/:occupationId/standards/:version',
    {
      config: toKnown,
      schema: {
        params: Type.Object({ occupationId: Id, version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) }),
        response: { 200: StandardView },
      },
    },
    ({ params: { occupationId, version } }) => loadStandard(db, occupationId, Number(version)),
  )
}

function writingRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/occupations',
    {
      config: byKeepers,
      schema: { body: Type.Intersect([CommandId, NewOccupation]), response: { 200: Type.Object({ id: Id }) } },
    },
    ({ body: { commandId, ...input }, actor }) => execute(platform, createOccupation, input, { actor, commandId }),
  )
  app.put(
    '/api/occupations/:occupationId',
    {
      config: byKeepers,
      schema: { params, body: Type.Intersect([CommandId, RenamedOccupation]), response: { 200: Type.Object({}) } },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, renameOccupation, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/occupations/:occupationId/retire',
    { config: byKeepers, schema: { params, body: CommandId, response: { 200: Type.Object({}) } } },
    ({ params, body: { commandId }, actor }) => execute(platform, retireOccupation, params, { actor, commandId }),
  )
  app.post(
    '/api/occupations/:occupationId/standards',
    {
      config: byKeepers,
      schema: {
        params,
        body: Type.Intersect([CommandId, SaveStandard]),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, saveStandard, { ...input, ...params }, { actor, commandId }),
  )
}

function workTypeRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/occupations/:occupationId/work-types',
    {
      config: byKeepers,
      schema: { params, body: Type.Intersect([CommandId, WorkTypeView]), response: { 200: Type.Object({}) } },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, addWorkType, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/occupations/:occupationId/work-types/retirement',
    {
      config: byKeepers,
      schema: {
        params,
        body: Type.Object({ commandId: Id, code: Type.String({ minLength: 1, maxLength: 20 }) }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, code }, actor }) =>
      execute(platform, retireWorkType, { ...params, code }, { actor, commandId }),
  )
}
