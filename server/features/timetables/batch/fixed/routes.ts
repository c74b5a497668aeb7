import Type from 'typebox'
import writeWorkbook from 'write-excel-file/node'
import { Id } from '#domain/kit/ids'
import { headOf } from '#domain/kit/sheet-columns'
import { runners } from '#domain/people/access'
import { FixedPreview } from '#domain/timetables/batch-contract'
import { execute } from '../../../../platform/execute.ts'
import type { App, Platform } from '../../../../platform/feature.ts'
import { sha256 } from '../../../../platform/hash.ts'
import { checkFields, readUpload } from '../../../../platform/http/upload.ts'
import { readTable, readTableParts } from '../../../../platform/spreadsheet/read-table.ts'
import { TableFields } from '../../../../platform/spreadsheet/table-fields.ts'
import { importFixed, readFixedTable } from './import-fixed.ts'
import { fixedSheet } from './read-fixed.ts'

const AtEvent = Type.Object({ eventId: Id })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const consumes = ['multipart/form-data']
const byRunners = { access: { roles: runners, at: 'event' }, names: true } as const

/** So many problems are told at once. */
const MOST_TOLD = 200

/** Sessions that were fixed elsewhere, from a file: the template, what a file holds, and its import. */
export function fixedRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/timetable/fixed-template.xlsx',
    { config: byRunners, schema: { params: AtEvent, produces: [xlsx] } },
    async (_, reply) =>
      reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="fixed-session-template.xlsx"')
        .send(await template()),
  )
  app.post(
    '/api/events/:eventId/timetable/fixed/preview',
    { config: byRunners, schema: { consumes, params: AtEvent, response: { 200: FixedPreview } } },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const { encoding } = checkFields(TableFields, fields)
      const table = await readTableParts(bytes, { encoding })
      const { eventId } = request.params
      const { sessions, problems, notes } = await readFixedTable(platform.db, platform.keyring, eventId, table.rows)
      const candidates = sessions.reduce((sum, { entryIds }) => sum + entryIds.length, 0)
      return {
        sessions: sessions.length,
        candidates,
        problems: problems.slice(0, MOST_TOLD),
        notes: [...table.notes, ...notes],
      }
    },
  )
  app.post(
    '/api/events/:eventId/timetable/fixed',
    {
      config: byRunners,
      schema: { consumes, params: AtEvent, response: { 200: Type.Object({ sessions: Type.Integer() }) } },
    },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const Fields = Type.Intersect([TableFields, Type.Object({ commandId: Id })])
      const { commandId, encoding } = checkFields(Fields, fields)
      const table = await readTable(bytes, { encoding })
      const input = { ...request.params, fileHash: sha256(bytes) }
      return execute(platform, importFixed(table), input, { actor: request.actor, commandId })
    },
  )
}

function template(): Promise<Buffer> {
  const columns = Object.keys(fixedSheet.heads) as (keyof typeof fixedSheet.heads)[]
  const heads = columns.map((column) => ({ value: headOf(fixedSheet, column), fontWeight: 'bold' as const }))
  const empty = columns.map(() => ({ type: String, format: '@' }))
  return writeWorkbook([
    {
      data: [heads, ...Array.from({ length: 500 }, () => empty)],
      sheet: '已定场次 Fixed sessions',
      columns: columns.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer()
}
