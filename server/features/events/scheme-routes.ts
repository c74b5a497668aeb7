import { eq } from 'drizzle-orm'
import Type from 'typebox'
import { discipline } from '#db/schema/events'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { runners, staff } from '#domain/people/access'
import { SchemeDraft, SchemeProblem, SchemeView } from '#domain/standards/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { checkFields, readUpload } from '../../platform/http/upload.ts'
import { loadScheme } from '../standards/queries.ts'
import { readScheme } from '../standards/workbook/read-scheme.ts'
import { schemeWorkbook } from '../standards/workbook/write-scheme-workbook.ts'
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
      return { scheme: await findScheme(db, disciplineId) }
    },
  )
  app.get(
    '/api/disciplines/:disciplineId/scheme/workbook',
    { config: { access: { roles: staff, at: 'discipline' } }, schema: { params } },
    async ({ params: { disciplineId } }, reply) => {
      const scheme = await findScheme(db, disciplineId)
      if (!scheme) throw new Refused(refuse('scheme-missing'))
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .headers({ 'content-disposition': 'attachment; filename="marking-scheme.xlsx"', 'cache-control': 'no-store' })
        .send(await schemeWorkbook(scheme))
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

/** The scheme that a discipline is marked by; null where it has none yet. */
async function findScheme(db: Platform['db'], disciplineId: string): Promise<SchemeView | null> {
  const here = eq(discipline.id, disciplineId)
  const [found] = await db.select({ schemeId: discipline.schemeId }).from(discipline).where(here)
  return found?.schemeId ? loadScheme(db, found.schemeId) : null
}
