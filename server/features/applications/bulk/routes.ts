import Type from 'typebox'
import { candidateColumns } from '#domain/applications/bulk-columns'
import { notAdmitted } from '#domain/applications/bulk-conditions'
import { readCandidates } from '#domain/applications/bulk-rows'
import { Id } from '#domain/kit/ids'
import { dayOf } from '#domain/kit/working-days'
import { runners } from '#domain/people/access'
import type { App, Platform } from '../../../platform/feature.ts'
import { readUpload } from '../../../platform/http/upload.ts'
import { readTable } from '../../../platform/spreadsheet/table.ts'
import { alreadyEntered, readOffered } from './known.ts'
import { candidateTemplate } from './template.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** So many problems are told at once; a person mends those first. */
const MOST_PROBLEMS = 1000

const Problem = Type.Object({
  row: Type.Integer(),
  column: Type.Union([Type.Enum(candidateColumns), Type.Null()]),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
})
/** What a file of candidates holds: how many rows are right, and what is wrong, of which the first are told. */
const Preview = Type.Object({
  candidates: Type.Integer(),
  problemCount: Type.Integer(),
  problems: Type.Array(Problem),
})

/** Candidates of a batch from a file: the template, and what a file holds. */
export function bulkRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/candidate-template.xlsx',
    {
      config: { access: 'known' },
      schema: { produces: [xlsx], querystring: Type.Object({ language: Type.Optional(Type.Enum(['zh', 'en'])) }) },
    },
    async ({ query: { language = 'zh' } }, reply) =>
      reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="candidate-template.xlsx"')
        .send(await candidateTemplate(language)),
  )
  app.post(
    '/api/events/:eventId/candidates/preview',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: { consumes: ['multipart/form-data'], params: Type.Object({ eventId: Id }), response: { 200: Preview } },
    },
    async (request) => {
      const { db, keyring, clock } = platform
      const { eventId } = request.params
      const today = dayOf(clock())
      const { offered, conditions } = await readOffered(db, eventId)
      const { bytes } = await readUpload(request)
      const { candidates, problems: read } = readCandidates(offered, await readTable(bytes), today)
      const judged = [
        ...notAdmitted(candidates, conditions, today),
        ...(await alreadyEntered(db, keyring, eventId, candidates)),
      ]
      const problems = [...read, ...judged].sort((a, b) => a.row - b.row)
      const wrong = new Set(judged.map(({ row }) => row))
      return {
        candidates: candidates.filter(({ row }) => !wrong.has(row)).length,
        problemCount: problems.length,
        problems: problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem, facts: { ...problem.facts } })),
      }
    },
  )
}
