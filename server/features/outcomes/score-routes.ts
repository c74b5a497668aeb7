import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { HandScore, ResultReason, ScoreImportView, ScoresPreview } from '#domain/outcomes/contract'
import { readScoreTable } from '#domain/outcomes/score-lines'
import { runners, staff } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { checkFields, readUpload } from '../../platform/http/upload.ts'
import { readTable, readTableParts } from '../../platform/spreadsheet/read-table.ts'
import { TableFields } from '../../platform/spreadsheet/table-fields.ts'
import { answer, deliveryRoutes, Taken, Wrong } from './delivery-routes.ts'
import { enterScore } from './enter-score.ts'
import { keyRoutes } from './key-routes.ts'
import type { Expected } from './score-facts.ts'
import { previewScores, scoreImports } from './score-queries.ts'
import { scoreTemplate } from './score-template.ts'
import { undoScores } from './undo-scores.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const Nothing = Type.Object({})
const byRunners = { access: { roles: runners, at: 'discipline' } } as const
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const consumes = ['multipart/form-data']

/** Beside a file of scores: of whom a score is expected. */
const FileFields = Type.Object({
  ...TableFields.properties,
  sessionId: Type.Optional(Id),
})
const ImportFields = Type.Intersect([FileFields, Type.Object({ commandId: Id })])

/** Scores of a component: by a file, from a test system, by hand. */
export function scoreRoutes(app: App, platform: Platform): void {
  readingRoutes(app, platform)
  fileRoutes(app, platform)
  handRoutes(app, platform)
  keyRoutes(app, platform)
  void app.register(async (scope) => deliveryRoutes(scope.withTypeProvider<TypeBoxTypeProvider>(), platform))
}

function readingRoutes(app: App, { db }: Platform): void {
  app.get(
    '/api/disciplines/:disciplineId/scores/imports',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: { params: AtDiscipline, response: { 200: Type.Object({ imports: Type.Array(ScoreImportView) }) } },
    },
    async ({ params }) => ({ imports: await scoreImports(db, params.disciplineId) }),
  )
  app.get(
    '/api/disciplines/:disciplineId/score-template.xlsx',
    { config: { ...byRunners, names: true }, schema: { produces: [xlsx], params: AtDiscipline } },
    async ({ params }, reply) =>
      reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="scores.xlsx"')
        .header('cache-control', 'no-store')
        .send(await scoreTemplate(db, params.disciplineId)),
  )
}

const expectedOf = (sessionId: string | undefined): Expected => (sessionId ? { sessionId } : 'all')

function fileRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/disciplines/:disciplineId/scores/preview',
    { config: byRunners, schema: { consumes, params: AtDiscipline, response: { 200: ScoresPreview } } },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const { encoding, sessionId } = checkFields(FileFields, fields)
      const { rows, notes } = await readTableParts(bytes, { encoding })
      const read = readScoreTable(rows)
      const file = { read: { ...read, notes: [...notes, ...read.notes] }, fileHash: sha256(bytes) }
      return previewScores(platform.db, platform.keyring, request.params.disciplineId, file, expectedOf(sessionId))
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/scores/import',
    { config: byRunners, schema: { consumes, params: AtDiscipline, response: { 200: Taken, 422: Wrong } } },
    async (request, reply) => {
      const { bytes, fileName, fields } = await readUpload(request)
      const { commandId, encoding, sessionId } = checkFields(ImportFields, fields)
      const read = readScoreTable(await readTable(bytes, { encoding }))
      const said = { source: 'file', fileName: fileName.slice(0, 200), fileHash: sha256(bytes) } as const
      const input = { ...request.params, ...said, expected: expectedOf(sessionId) }
      return answer(platform, read, input, { actor: request.actor, commandId }, reply)
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/scores/imports/:importId/undo',
    {
      config: byRunners,
      schema: {
        params: Type.Object({ disciplineId: Id, importId: Id }),
        body: Type.Object({ commandId: Id, reason: ResultReason }),
        response: { 200: Type.Object({ scores: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, undoScores, { ...params, reason }, { actor, commandId }),
  )
}

function handRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/entries/:entryId/score',
    {
      config: { access: { roles: runners, at: 'entry' } },
      schema: {
        params: Type.Object({ entryId: Id }),
        body: Type.Object({ commandId: Id, ...HandScore.properties }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, enterScore, { ...params, ...input }, { actor, commandId }),
  )
}
