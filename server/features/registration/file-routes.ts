import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { EntriesPreview } from '#domain/registration/contract'
import { readEntries } from '#domain/registration/entry-rows'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { checkFields, readUpload } from '../../platform/http/upload.ts'
import { readTable, readTableParts } from '../../platform/spreadsheet/read-table.ts'
import { TableFields } from '../../platform/spreadsheet/table-fields.ts'
import { takeSteps } from '../../platform/take-steps.ts'
import { importEntries } from './import-entries.ts'
import { findEntries, getDiscipline, loadRegistered } from './queries.ts'
import { entryTemplate, entryWorkbook } from './template.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const byRunners = { access: { roles: runners, at: 'discipline' }, names: true } as const
const consumes = ['multipart/form-data']

const ImportFields = Type.Intersect([TableFields, Type.Object({ commandId: Id })])

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Entries from a file: the template, what a file holds, and its import. */
export function fileRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/entry-template.xlsx',
    {
      config: { access: 'known', passesSeal: true },
      schema: { produces: [xlsx], querystring: Type.Object({ teams: Type.Optional(Type.Boolean()) }) },
    },
    async ({ query }, reply) =>
      reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="entry-template.xlsx"')
        .send(await entryTemplate(query.teams ?? false)),
  )
  app.get(
    '/api/disciplines/:disciplineId/entries.xlsx',
    {
      config: { access: { roles: staff, at: 'discipline' }, names: true },
      schema: { produces: [xlsx], params: AtDiscipline },
    },
    async ({ params: { disciplineId } }, reply) => {
      const { code, team } = await getDiscipline(platform.db, disciplineId)
      const entries = await findEntries(platform.db, disciplineId)
      return reply
        .type(xlsx)
        .header('content-disposition', `attachment; filename="entries-${code}.xlsx"`)
        .header('cache-control', 'no-store')
        .send(await entryWorkbook(entries, team !== null))
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/entries/preview',
    { config: byRunners, schema: { consumes, params: AtDiscipline, response: { 200: EntriesPreview } } },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const { encoding } = checkFields(TableFields, fields)
      const discipline = await getDiscipline(platform.db, request.params.disciplineId)
      const table = await readTableParts(bytes, { encoding })
      const read = await takeSteps(readEntries(await loadRegistered(platform.db, discipline), table.rows))
      return { ...read, notes: [...table.notes, ...read.notes] }
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/entries/import',
    {
      config: byRunners,
      schema: { consumes, params: AtDiscipline, response: { 200: Type.Object({ added: Type.Integer() }) } },
    },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const { commandId, encoding } = checkFields(ImportFields, fields)
      const table = await readTable(bytes, { encoding })
      const input = { ...request.params, fileHash: sha256(bytes) }
      return execute(platform, importEntries(table), input, { actor: request.actor, commandId })
    },
  )
}
