import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { leaders, personOf } from '#domain/people/access'
import { SheetKey } from '#domain/scoring/contract'
import { PaperAnswer, PaperForm, PaperReading } from '#domain/scoring/paper'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { whyNotListenAt } from '../../../platform/http/access.ts'
import type { TopicKind } from '../../../platform/live/hub.ts'
import type { Books } from '../books.ts'
import { enterPaper } from './enter-paper.ts'
import { paperForm } from './form.ts'
import { printSheets } from './print-sheets.ts'
import { paperKey, paperSheetViews } from './queries.ts'
import { sheetsPdf } from './sheets-pdf.ts'

const AtSession = Type.Object({ sessionId: Id })
const AtSheet = Type.Object({ sheetId: Id })
const Pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'a PDF document' })
const bySessionLeaders = { access: { roles: leaders, at: 'session' } } as const
const bySheetLeaders = { access: { roles: leaders, at: 'sheet' } } as const

/** Mark sheets on paper: printed, and entered by two people whose readings are compared. */
export function paperRoutes(app: App, platform: Platform, books: Books): void {
  platform.live.offer(paperTopic(platform))
  app.post(
    '/api/sessions/:sessionId/paper',
    {
      // Twenty thousand sheets.
      bodyLimit: 4 * 1024 * 1024,
      config: bySessionLeaders,
      schema: {
        params: AtSession,
        body: Type.Object({ commandId: Id, sheets: Type.Array(SheetKey, { minItems: 1, maxItems: 20_000 }) }),
        response: { 200: Type.Object({ printed: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, printSheets(books), { ...input, ...params }, { actor, commandId }),
  )
  app.get(
    '/api/sessions/:sessionId/paper.pdf',
    {
      config: { ...bySessionLeaders, passesSeal: true },
      schema: {
        params: AtSession,
        querystring: Type.Object({ entryId: Type.Optional(Id) }),
        response: { 200: Pdf },
      },
    },
    async (request, reply) => {
      const { params, query } = request
      const entryIds = query.entryId ? [query.entryId] : []
      const pdf = await sheetsPdf(platform, books, params.sessionId, entryIds, (sheets) => request.masked(sheets))
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="mark-sheets.pdf"')
        .header('cache-control', 'no-store')
        .send(pdf)
    },
  )
  readingRoutes(app, platform, books)
}

function readingRoutes(app: App, platform: Platform, books: Books): void {
  app.get(
    '/api/paper/:sheetId',
    { config: bySheetLeaders, schema: { params: AtSheet, response: { 200: PaperForm } } },
    ({ params, actor }) => paperForm(platform.db, books, params.sheetId, personOf(actor) ?? ''),
  )
  app.put(
    '/api/paper/:sheetId',
    {
      config: bySheetLeaders,
      schema: {
        params: AtSheet,
        body: Type.Object({ commandId: Id, reading: PaperReading }),
        response: { 200: PaperAnswer },
      },
    },
    ({ params, body: { commandId, reading }, actor }) =>
      execute(platform, enterPaper(books), { ...params, reading }, { actor, commandId }),
  )
}

/** `paper:<session>`: its printed sheets, for its leaders. */
function paperTopic({ db }: Platform): TopicKind {
  return {
    name: 'paper',
    parts: ['id'],
    whyNotListen: (actor, [sessionId]) => whyNotListenAt(db, actor, leaders, 'session', sessionId),
    watches: async ([sessionId = '']) => [paperKey(sessionId)],
    produce: async ([sessionId = '']) => ({ head: {}, rows: await paperSheetViews(db, sessionId) }),
  }
}
