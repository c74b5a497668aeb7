import { eq } from 'drizzle-orm'
import Type from 'typebox'
import { discipline } from '#db/schema/events'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { SchemeDraft, SchemeProblem, SchemeView } from '#domain/standards/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { checkFields, readUpload } from '../../platform/http/upload.ts'
import { loadScheme } from '../standards/queries.ts'
import { readScheme } from '../standards/workbook/read-scheme.ts'
import { importScheme, setScheme } from './import-scheme.ts'

const params = Type.Object({ disciplineId: Id })
const byRunners = { access: { roles: runners, at: 'discipline' } } as const
const consumes = ['multipart/form-data']

const SchemePreview = Type.Object({
  fileHash: Type.String(),
  scheme: SchemeDraft,
  problems: Type.Array(SchemeProblem),
})

/**
 * The marking scheme of a discipline: read by those who mark and those who see to it, set as it is sent, or
 * imported from a workbook.
 */
export function schemeRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/disciplines/:disciplineId/scheme',
    {
      config: { access: { roles: [...staff, 'judge'], at: 'discipline' } },
      schema: { params, response: { 200: Type.Object({ scheme: Type.Union([SchemeView, Type.Null()]) }) } },
    },
    async ({ params: { disciplineId } }) => {
      const here = eq(discipline.id, disciplineId)
      const [found] = await db.select({ schemeId: discipline.schemeId }).from(discipline).where(here)
      return { scheme: found?.schemeId ? await loadScheme(db, found.schemeId) : null }
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/scheme/preview',
    { config: byRunners, schema: { consumes, params, response: { 200: SchemePreview } } },
    async (request) => {
      const { bytes } = await readUpload(request)
      const { draft, problems } = await readScheme(bytes)
      return { fileHash: sha256(bytes), scheme: draft, problems: [...problems] }
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/scheme',
    { config: byRunners, schema: { consumes, params, response: { 200: Type.Object({ schemeId: Id }) } } },
    async (request) => {
      const { bytes, fileName, fields } = await readUpload(request)
      const { commandId } = checkFields(Type.Object({ commandId: Id }), fields)
      const { draft, problems } = await readScheme(bytes)
      const input = { ...request.params, fileName, fileHash: sha256(bytes), scheme: draft, problems }
      return execute(platform, importScheme, input, { actor: request.actor, commandId })
    },
  )
  app.put(
    '/api/disciplines/:disciplineId/scheme',
    {
      config: byRunners,
      schema: {
        params,
        body: Type.Object({ commandId: Id, scheme: SchemeDraft }),
        response: { 200: Type.Object({ schemeId: Id }) },
      },
    },
    ({ params, body: { commandId, scheme }, actor }) =>
      execute(platform, setScheme, { ...params, scheme }, { actor, commandId }),
  )
}
