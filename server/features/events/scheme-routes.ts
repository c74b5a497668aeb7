import { eq } from 'drizzle-orm'
import Type from 'typebox'
import { discipline } from '#db/schema/events'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { runners, staff } from '#domain/people/access'
import { PresentScheme, SchemeDraft, SchemeProblem, SchemeVersion, SchemeView } from '#domain/standards/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { checkFields, readUpload } from '../../platform/http/upload.ts'
import { findVersions, loadVersion, newestVersion } from '../standards/versions.ts'
import { readSchemeApart } from '../standards/workbook/read-scheme-apart.ts'
import { schemeWorkbook } from '../standards/workbook/write-scheme-workbook.ts'
import { importScheme } from './import-scheme.ts'
import { countMarks } from './queries.ts'

const params = Type.Object({ disciplineId: Id })
const byRunners = { access: { roles: runners, at: 'discipline' }, passesSeal: true } as const
const consumes = ['multipart/form-data']

const SchemePreview = Type.Object({
  fileHash: Type.String(),
  scheme: SchemeDraft,
  problems: Type.Array(SchemeProblem),
})

/**
 * The marking scheme of a discipline: read by those who mark and those who see to it with the versions that it has had,
 * imported from a workbook and exported into one.
 */
export function schemeRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/disciplines/:disciplineId/scheme',
    {
      config: { access: { roles: [...staff, 'judge'], at: 'discipline' } },
      schema: { params, response: { 200: PresentScheme } },
    },
    ({ params }) => presentScheme(db, params.disciplineId),
  )
  app.get(
    '/api/disciplines/:disciplineId/scheme/workbook',
    { config: { access: { roles: staff, at: 'discipline' }, passesSeal: true }, schema: { params } },
    async ({ params: { disciplineId } }, reply) => {
      const { scheme } = await presentScheme(db, disciplineId)
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
      const { draft, problems } = await readSchemeApart(bytes)
      return { fileHash: sha256(bytes), scheme: draft, problems: [...problems] }
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/scheme',
    {
      config: byRunners,
      schema: { consumes, params, response: { 200: Type.Object({ schemeId: Id, version: Type.Integer() }) } },
    },
    async (request) => {
      const { bytes, fileName, fields } = await readUpload(request)
      const { commandId } = checkFields(Type.Object({ commandId: Id }), fields)
      const { draft, problems } = await readSchemeApart(bytes)
      const input = { ...request.params, fileName, fileHash: sha256(bytes), scheme: draft, problems }
      return execute(platform, importScheme, input, { actor: request.actor, commandId })
    },
  )
  versionRoutes(app, platform)
}

/** The versions that a discipline's scheme has had, and what each of them says. */
function versionRoutes(app: App, { db }: Platform): void {
  const access = { roles: staff, at: 'discipline' } as const
  app.get(
    '/api/disciplines/:disciplineId/scheme/versions',
    { config: { access }, schema: { params, response: { 200: Type.Object({ versions: Type.Array(SchemeVersion) }) } } },
    async ({ params: { disciplineId } }) => {
      const schemeId = await schemeIdOf(db, disciplineId)
      return { versions: schemeId ? await findVersions(db, schemeId) : [] }
    },
  )
  app.get(
    '/api/disciplines/:disciplineId/scheme/versions/:version',
    {
      config: { access },
      schema: {
        params: Type.Object({ disciplineId: Id, version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) }),
        response: { 200: Type.Object({ scheme: SchemeView }) },
      },
    },
    async ({ params: { disciplineId, version } }) => {
      const schemeId = await schemeIdOf(db, disciplineId)
      if (!schemeId) throw new Refused(refuse('scheme-missing'))
      return { scheme: await loadVersion(db, schemeId, Number(version)) }
    },
  )
}

/** The scheme that a discipline is marked by, in its newest version; null where it has none yet. */
async function presentScheme(db: Platform['db'], disciplineId: string): Promise<PresentScheme> {
  const schemeId = await schemeIdOf(db, disciplineId)
  if (!schemeId) return { scheme: null, version: null, marks: 0 }
  const version = await newestVersion(db, schemeId)
  return { scheme: await loadVersion(db, schemeId, version), version, marks: await countMarks(db, disciplineId) }
}

async function schemeIdOf(db: Platform['db'], disciplineId: string): Promise<string | null> {
  const here = eq(discipline.id, disciplineId)
  const [found] = await db.select({ schemeId: discipline.schemeId }).from(discipline).where(here)
  return found?.schemeId ?? null
}
