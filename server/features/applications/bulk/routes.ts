import Type from 'typebox'
import { CandidatesPreview, mostFaces, mostTold, toldProblems } from '#domain/applications/bulk-contract'
import {
  isNoPhoto,
  matchPhotos,
  type PhotosMatched,
  photoName,
  photoTwice,
  sequenceProblems,
} from '#domain/applications/bulk-photos'
import type { CandidateLine } from '#domain/applications/bulk-rows'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf, runners } from '#domain/people/access'
import type { App, Platform } from '../../../platform/feature.ts'
import { sha256 } from '../../../platform/hash.ts'
import { checkFields, readUpload } from '../../../platform/http/upload.ts'
import { readTableParts } from '../../../platform/spreadsheet/read-table.ts'
import type { TableParts } from '../../../platform/spreadsheet/table.ts'
import { TableFields } from '../../../platform/spreadsheet/table-fields.ts'
import { findByDocuments } from '../../people/identities/read.ts'
import { byRow, checkFile } from './check-file.ts'
import { refuseTwice } from './import-candidates.ts'
import { importUpload } from './import-job.ts'
import { barred } from './known.ts'
import { candidateTemplate } from './template.ts'
import { readCandidateUpload } from './upload.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const byRunners = { access: { roles: runners, at: 'event' }, names: true } as const
const AtEvent = Type.Object({ eventId: Id })
const consumes = ['multipart/form-data']

/** The paths in the archive of photos, one a line, which the browser reads off its directory: the archive itself isn't sent. */
const PreviewFields = Type.Object({ ...TableFields.properties, photos: Type.Optional(Type.String()) })
const ImportFields = Type.Object({ ...TableFields.properties, commandId: Id })

/** Candidates of a batch from a file: the template, what a file holds, and its import as a job. */
export function bulkRoutes(app: App, platform: Platform): void {
  templateRoute(app)
  app.post(
    '/api/events/:eventId/candidates/preview',
    { config: byRunners, schema: { consumes, params: AtEvent, response: { 200: CandidatesPreview } } },
    async (request) => {
      const { bytes, fields } = await readUpload(request)
      const { photos, encoding } = checkFields(PreviewFields, fields)
      const table = await readTableParts(bytes, { encoding })
      const file = { table, fileHash: sha256(bytes) }
      return previewOf(platform, request.params.eventId, file, photos?.split(/\r?\n/) ?? [])
    },
  )
  app.post(
    '/api/events/:eventId/candidates/import',
    { config: byRunners, schema: { consumes, params: AtEvent, response: { 200: Type.Object({ jobId: Id }) } } },
    async (request) => {
      const { actor, params } = request
      const upload = await readCandidateUpload(request)
      const remove = async () => upload.photos?.remove()
      try {
        const { commandId, encoding } = checkFields(ImportFields, upload.fields)
        const order = { kind: 'import-candidates', placeId: params.eventId, startedBy: personOf(actor) } as const
        const jobId = await platform.jobs.start(order, async (work) => {
          const result = importUpload(platform, { ...params, actor, commandId, upload, encoding }, work)
          return { result: await result.finally(remove) }
        })
        return { jobId }
      } catch (fault) {
        await remove()
        throw fault
      }
    },
  )
}

function templateRoute(app: App): void {
  app.get(
    '/api/candidate-template.xlsx',
    {
      config: { access: 'known', passesSeal: true },
      schema: { produces: [xlsx], querystring: Type.Object({ language: Type.Optional(Type.Enum(['zh', 'en'])) }) },
    },
    async ({ query: { language = 'zh' } }, reply) =>
      reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="candidate-template.xlsx"')
        .send(await candidateTemplate(language)),
  )
}

/** What a file holds, as things stand now; the import judges it anew. */
async function previewOf(
  { db, keyring, clock }: Platform,
  eventId: string,
  { table, fileHash }: { readonly table: TableParts; readonly fileHash: string },
  paths: readonly string[],
): Promise<CandidatesPreview> {
  await refuseTwice(db, { eventId, fileHash })
  const { held, today, candidates, problems: read, notes } = await checkFile(db, eventId, table, clock())
  const documents = candidates.map(({ document }) => document)
  const people = await findByDocuments(db, keyring, documents)
  const files = paths.filter((path) => path !== '' && !isNoPhoto(path))
  const twice = photoTwice(files)
  if (twice !== null) throw new Refused(refuse('photos-twice', { file: twice }))
  const photos = matchPhotos(candidates, new Set(files.map(photoName)))
  const problems = byRow([...sequenceProblems(photos), ...read, ...(await barred(db, held, people, candidates, today))])
  const wrong = new Set(problems.map(({ row }) => row))
  return {
    candidates: candidates.filter(({ row }) => !wrong.has(row)).length,
    problemCount: problems.length,
    problems: toldProblems(problems),
    notes: [...notes],
    photos: photosView(photos),
    faces: facesOf(candidates, photos),
  }
}

const photosView = ({ names, missing, unused }: PhotosMatched): CandidatesPreview['photos'] => ({
  matched: names.size,
  ...{ missingCount: missing.length, missing: missing.slice(0, mostTold) },
  ...{ unusedCount: unused.length, unused: unused.slice(0, mostTold) },
})

/** The first candidates with a photo, for whoever imports to look at. */
const facesOf = (candidates: readonly CandidateLine[], { names }: PhotosMatched): CandidatesPreview['faces'] =>
  candidates
    .flatMap(({ row, name }) => {
      const file = names.get(row)
      return file === undefined ? [] : [{ row, name, file }]
    })
    .slice(0, mostFaces)
