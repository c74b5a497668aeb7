import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { EntryView, NewEntry } from '#domain/registration/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Feature, Platform } from '../../platform/feature.ts'
import { addEntry } from './add-entry.ts'
import { bulkRoutes } from './bulk-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { findEntries } from './queries.ts'
import { updateEntry } from './update-entry.ts'
import { withdrawEntry } from './withdraw-entry.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const AtEntry = Type.Object({ entryId: Id })
const CommandId = Type.Object({ commandId: Id })

/** The entries of disciplines and the delegations that send them. */
export const registration: Feature = (app, platform) => {
  disciplineRoutes(app, platform)
  entryRoutes(app, platform)
  fileRoutes(app, platform)
  bulkRoutes(app, platform)
}

function disciplineRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/disciplines/:disciplineId/entries',
    {
      config: { access: { roles: staff, at: 'discipline' }, names: true },
      schema: { params: AtDiscipline, response: { 200: Type.Object({ entries: Type.Array(EntryView) }) } },
    },
    async ({ params }) => ({ entries: await findEntries(platform.db, params.disciplineId) }),
  )
  app.post(
    '/api/disciplines/:disciplineId/entries',
    {
      config: { access: { roles: runners, at: 'discipline' }, names: true },
      schema: {
        params: AtDiscipline,
        body: Type.Intersect([CommandId, NewEntry]),
        response: { 200: Type.Object({ id: Id }) },
      },
    },
    ({ params, body: { commandId, ...entry }, actor }) =>
      execute(platform, addEntry, { ...params, entry }, { actor, commandId }),
  )
}

function entryRoutes(app: App, platform: Platform): void {
  const config = { access: { roles: runners, at: 'entry' }, names: true } as const
  const response = { 200: Type.Object({}) }
  app.put(
    '/api/entries/:entryId',
    { config, schema: { params: AtEntry, body: Type.Intersect([CommandId, NewEntry]), response } },
    ({ params, body: { commandId, ...entry }, actor }) =>
      execute(platform, updateEntry, { ...params, entry }, { actor, commandId }),
  )
  app.post(
    '/api/entries/:entryId/withdraw',
    { config, schema: { params: AtEntry, body: CommandId, response } },
    ({ params, body: { commandId }, actor }) => execute(platform, withdrawEntry, params, { actor, commandId }),
  )
}
