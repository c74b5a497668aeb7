import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { OccupationsPreview } from '#domain/standards/occupation-contract'
import { readOccupations } from '#domain/standards/occupation-rows'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { sha256 } from '../../../platform/hash.ts'
import { checkFields, readUpload } from '../../../platform/http/upload.ts'
import { readTable, readTableParts } from '../../../platform/spreadsheet/read-table.ts'
import { TableFields } from '../../../platform/spreadsheet/table-fields.ts'
import { byKeepers } from './access.ts'
import { importOccupations, loadKnown } from './import-occupations.ts'
import { findOccupations } from './queries.ts'
import { occupationTemplate, occupationWorkbook } from './workbook.ts'

const consumes = ['multipart/form-data']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const ImportFields = Type.Intersect([TableFields, Type.Object({ commandId: Id })])

/** Occupations as files: the template, all of them as a workbook, what a file holds, and its import. */
export function fileRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/occupation-template.xlsx',
    { config: { access: 'known', passesSeal: true }, schema: { produces: [xlsx] } },
    async (_, reply) =>
      reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="occupation-template.xlsx"')
        .send(await occupationTemplate()),
  )
  app.get(
    '/api/occupations.xlsx',
    { config: { ...byKeepers, passesSeal: true }, schema: { produces: [xlsx] } },
    async (_, reply) =>
      reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="occupations.xlsx"')
        .header('cache-control', 'no-store')
        .send(await occupationWorkbook(await findOccupations(platform.db))),
  )
  app.post(
    '/api/occupations/preview',
    { config: byKeepers, schema: { consumes, response: { 200: OccupationsPreview } } },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const { encoding } = checkFields(TableFields, fields)
      const table = await readTableParts(bytes, { encoding })
      const read = readOccupations(await loadKnown(platform.db), table.rows)
      return { ...read, notes: [...table.notes, ...read.notes] }
    },
  )
  app.post(
    '/api/occupations/import',
    {
      config: byKeepers,
      schema: {
        consumes,
        response: { 200: Type.Object({ occupations: Type.Integer(), workTypes: Type.Integer() }) },
      },
    },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const { commandId, encoding } = checkFields(ImportFields, fields)
      const table = await readTable(bytes, { encoding })
      return execute(
        platform,
        importOccupations(table),
        { fileHash: sha256(bytes) },
        { actor: request.actor, commandId },
      )
    },
  )
}
