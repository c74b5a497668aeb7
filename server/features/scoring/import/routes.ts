import { Readable } from 'node:stream'
import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { runners, staff } from '#domain/people/access'
import { Reason } from '#domain/scoring/contract'
import { MarkImport, MarksCheck, markColumns } from '#domain/scoring/mark-line'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { withSpooled } from '../../../platform/http/spool.ts'
import { nameOf } from '../../../platform/http/upload.ts'
import type { Books } from '../books.ts'
import { importMarks, WrongLines } from './import-marks.ts'
import { checkFile, listImports } from './imports.ts'
import { undoImport } from './undo-import.ts'

const AtSession = Type.Object({ sessionId: Id })
const AtImport = Type.Object({ sessionId: Id, importId: Id })
const byRunners = { access: { roles: runners, at: 'session' } } as const
const consumes = ['text/csv', 'application/x-ndjson']
/** A million lines of the longest kind. */
const LARGEST_FILE = 512 * 1024 * 1024

/** What a file with wrong lines is answered: the refusal, and beside it each of the lines. */
/** A file that is refused: for wrong lines with what is wrong with them, else as any refusal. */
const Wrong = Type.Object({
  error: Type.Object({
    kind: Type.String(),
    code: Type.String(),
    facts: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))),
    requestId: Type.String(),
  }),
  check: Type.Optional(MarksCheck),
})

/** Marks from a file, for those who run the event: the check, the import, and taking it back as one. */
export function importRoutes(app: App, platform: Platform, books: Books): void {
  // The body stays a stream: a million marks are never in memory at once.
  app.addContentTypeParser(consumes, { bodyLimit: LARGEST_FILE }, (_request, body, done) => done(null, body))
  app.get(
    '/api/mark-template.csv',
    { config: { access: 'known', passesSeal: true }, schema: { produces: ['text/csv'] } },
    (_, reply) =>
      reply
        .type('text/csv')
        .header('content-disposition', 'attachment; filename="mark-template.csv"')
        .send(`${markColumns.join(',')}\r\n`),
  )
  app.get(
    '/api/sessions/:sessionId/marks/imports',
    {
      config: { access: { roles: staff, at: 'session' } },
      schema: { params: AtSession, response: { 200: Type.Object({ imports: Type.Array(MarkImport) }) } },
    },
    async ({ params }) => ({ imports: await listImports(platform.db, params.sessionId) }),
  )
  app.post(
    '/api/sessions/:sessionId/marks/check',
    { config: byRunners, schema: { consumes, params: AtSession, response: { 200: MarksCheck } } },
    ({ params, body }) =>
      withSpooled(streamOf(body), LARGEST_FILE, ({ path }) =>
        checkFile(platform.db, books, params.sessionId, path, platform.clock()),
      ),
  )
  app.post(
    '/api/sessions/:sessionId/marks/import',
    {
      config: byRunners,
      schema: {
        consumes,
        params: AtSession,
        querystring: Type.Object({ commandId: Id, fileName: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: { 200: Type.Object({ importId: Id, marks: Type.Integer() }), 422: Wrong },
      },
    },
    ({ params, query: { commandId, fileName }, actor, body, id: requestId }, reply) =>
      withSpooled(streamOf(body), LARGEST_FILE, async ({ path, hash }) => {
        const input = { ...params, fileName: nameOf(fileName), fileHash: hash }
        try {
          return await execute(platform, importMarks(books, path), input, { actor, commandId })
        } catch (reason) {
          if (!(reason instanceof WrongLines)) throw reason
          const error = { kind: 'refusal' as const, code: reason.refusal.code, requestId }
          return reply.code(422).send({ error, check: reason.check })
        }
      }),
  )
  app.post(
    '/api/sessions/:sessionId/marks/imports/:importId/undo',
    {
      config: byRunners,
      schema: {
        params: AtImport,
        body: Type.Object({ commandId: Id, reason: Reason }),
        response: { 200: Type.Object({ marks: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, undoImport, { ...params, reason }, { actor, commandId }),
  )
}

/** The body as it comes; refuses one of another kind, which was read already. */
function streamOf(body: unknown): Readable {
  if (body instanceof Readable) return body
  throw new Refused(refuse('file-missing'))
}
