import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { organisation } from '#db/schema/organisations'
import { Id } from '#domain/kit/ids'
import { TableNote } from '#domain/kit/table-note'
import { NewOrganisation } from '#domain/organisations/contract'
import { organisationColumns, readOrganisations } from '#domain/organisations/organisation-rows'
import { readRooms, roomColumns } from '#domain/organisations/room-rows'
import { NewRoom, NewStation } from '#domain/organisations/site-contract'
import { deciders, keepers } from '#domain/organisations/staff'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { checkFields, readUpload } from '../../platform/http/upload.ts'
import { readTable, readTableParts } from '../../platform/spreadsheet/read-table.ts'
import { TableFields } from '../../platform/spreadsheet/table-fields.ts'
import { findArea } from './areas.ts'
import { importOrganisations } from './import-organisations.ts'
import { importRooms, roomNames } from './import-rooms.ts'
import { organisationTemplate, roomTemplate } from './templates.ts'

const AtSite = Type.Object({ siteId: Id })
const consumes = ['multipart/form-data']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const Added = Type.Object({ added: Type.Integer() })

const ImportFields = Type.Intersect([TableFields, Type.Object({ commandId: Id })])

const Row = Type.Object({ row: Type.Integer() })
const problemsAt = <Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  Type.Array(
    Type.Object({
      row: Type.Integer(),
      column: Type.Union([Type.Enum(columns), Type.Null()]),
      code: Type.String(),
      facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
    }),
  )
const OrganisationsPreview = Type.Object({
  organisations: Type.Array(Type.Intersect([Row, NewOrganisation])),
  problems: problemsAt(organisationColumns),
  notes: Type.Array(TableNote),
})
const RoomsPreview = Type.Object({
  rooms: Type.Array(
    Type.Intersect([Row, NewRoom, Type.Object({ stations: Type.Array(Type.Intersect([Row, NewStation])) })]),
  ),
  problems: problemsAt(roomColumns),
  notes: Type.Array(TableNote),
})

/** Organisations, and a site's rooms, from a file: the templates, what a file holds, and its import. */
export function organisationFileRoutes(app: App, platform: Platform): void {
  template(app, '/api/organisation-template.xlsx', organisationTemplate)
  template(app, '/api/room-template.xlsx', roomTemplate)
  const byDeciders = { access: { roles: deciders, at: 'system' } } as const
  app.post(
    '/api/organisations/preview',
    { config: byDeciders, schema: { consumes, response: { 200: OrganisationsPreview } } },
    async (request) => {
      const { rows, notes } = await readPreview(request)
      const read = readOrganisations(rows, await platform.db.select().from(organisation), findArea)
      return { ...read, notes: [...notes, ...read.notes] }
    },
  )
  app.post(
    '/api/organisations/import',
    { config: byDeciders, schema: { consumes, response: { 200: Added } } },
    async (request) => {
      const { commandId, table, ...input } = await readImport(request)
      return execute(platform, importOrganisations(table), input, { actor: request.actor, commandId })
    },
  )
  const here = { access: { roles: keepers, at: 'site' } } as const
  app.post(
    '/api/sites/:siteId/rooms/preview',
    { config: here, schema: { consumes, params: AtSite, response: { 200: RoomsPreview } } },
    async (request) => {
      const { rows, notes } = await readPreview(request)
      const read = readRooms(rows, await roomNames(platform.db, request.params.siteId))
      return { ...read, notes: [...notes, ...read.notes] }
    },
  )
  app.post(
    '/api/sites/:siteId/rooms/import',
    { config: here, schema: { consumes, params: AtSite, response: { 200: Added } } },
    async (request) => {
      const { commandId, table, ...input } = await readImport(request)
      return execute(platform, importRooms(table), { ...request.params, ...input }, { actor: request.actor, commandId })
    },
  )
}

function template(app: App, url: string, make: () => Promise<Buffer>): void {
  app.get(url, { config: { access: 'known', passesSeal: true }, schema: { produces: [xlsx] } }, async (_, reply) =>
    reply
      .type(xlsx)
      .header('content-disposition', `attachment; filename="${url.slice('/api/'.length)}"`)
      .send(await make()),
  )
}

async function readPreview(request: FastifyRequest) {
  const { bytes, fields } = await readUpload(request)
  const { encoding } = checkFields(TableFields, fields)
  return readTableParts(bytes, { encoding })
}

async function readImport(request: FastifyRequest) {
  const { bytes, fields } = await readUpload(request)
  const { commandId, encoding } = checkFields(ImportFields, fields)
  return { commandId, fileHash: sha256(bytes), table: await readTable(bytes, { encoding }) }
}
