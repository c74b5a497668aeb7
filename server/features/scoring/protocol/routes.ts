import { join } from 'node:path'
import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { personOf, staff } from '#domain/people/access'
import { markColumns } from '#domain/scoring/mark-line'
import type { App, Platform } from '../../../platform/feature.ts'
import { type Language, languageOf } from '../../../platform/http/document.ts'
import { writeCsv } from '../../../platform/spreadsheet/write-csv.ts'
import { printMarked } from '../../../platform/typst/print.ts'
import { namesOf } from '../../people/names.ts'
import type { Books } from '../books.ts'
import { standingMarks } from '../queries.ts'
import { asideLines } from './aside-lines.ts'
import { type ProtocolSource, protocolPage } from './protocol-page.ts'
import { protocolXlsx } from './protocol-xlsx.ts'
import { penaltyLines, placeOf, questionLines, signatureLines } from './record.ts'

const template = join(import.meta.dirname, 'protocol.typ')
const AtSession = Type.Object({ sessionId: Id })
const Spoken = Type.Object({ lang: Type.Optional(Type.Enum(['zh', 'en'])) })
const File = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'a PDF document or a workbook' })
const formats = ['pdf', 'xlsx'] as const
type Format = (typeof formats)[number]
const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const files: Readonly<Record<Format, (source: ProtocolSource, language: Language) => Promise<Buffer>>> = {
  pdf: (source, language) => printMarked(template, protocolPage(source, language)),
  xlsx: protocolXlsx,
}
const byStaff = { access: { roles: staff, at: 'session' } } as const

/** A session's protocol on paper and as a workbook, and its standing marks as a table. */
export function protocolRoutes(app: App, platform: Platform, books: Books): void {
  for (const format of formats)
    app.get(
      `/api/sessions/:sessionId/protocol.${format}`,
      { config: byStaff, schema: { params: AtSession, querystring: Spoken, response: { 200: File } } },
      async ({ params, query, headers, actor }, reply) => {
        const source = await sourceOf(platform, books, params.sessionId, personOf(actor))
        const file = await files[format](source, query.lang ?? languageOf(headers['accept-language']))
        const shown = format === 'pdf' ? 'inline' : 'attachment'
        return reply
          .type(types[format])
          .headers({ 'content-disposition': `${shown}; filename="protocol.${format}"`, 'cache-control': 'no-store' })
          .send(file)
      },
    )
  app.get(
    '/api/sessions/:sessionId/marks.csv',
    { config: byStaff, schema: { params: AtSession, response: { 200: Type.String() } } },
    async ({ params, actor }, reply) => {
      const csv = await marksCsv(platform, books, params.sessionId, personOf(actor))
      return reply
        .type('text/csv; charset=utf-8')
        .headers({ 'content-disposition': 'attachment; filename="marks.csv"', 'cache-control': 'no-store' })
        .send(csv)
    },
  )
}

/**
 * The protocol shows sums of decided sheets alone, as the progress of a session does; and what was set aside, to
 * whoever doesn't judge there.
 */
async function sourceOf(
  { db, clock }: Platform,
  books: Books,
  sessionId: string,
  personId: string | null,
): Promise<ProtocolSource> {
  const { book } = await books.get(sessionId)
  const isJudge = personId !== null && book.isJudge(personId)
  const [place, signatures, penalties, aside, questions] = await Promise.all([
    placeOf(db, sessionId),
    signatureLines(db, sessionId),
    penaltyLines(db, sessionId, [...book.facts.roster.entries.keys()]),
    isJudge ? [] : asideLines(db, sessionId),
    questionLines(db, sessionId),
  ])
  const names = await namesOf(db, [
    ...signatures.map(({ personId }) => personId),
    ...questions.map(({ judgeId }) => judgeId),
  ])
  return { place, book, signatures, penalties, aside, questions, names, now: clock() }
}

/** The columns of an import of marks, and behind them what it passes over. */
const heads = [...markColumns, 'judge name', 'revision', 'at']

/**
 * Every mark that stands as a line of CSV, in the order in which they were given, so that an import into an empty session of
 * the same form gives them again; refuses a judge of the session as the marks themselves do.
 */
async function marksCsv({ db }: Platform, books: Books, sessionId: string, personId: string | null) {
  const { book } = await books.get(sessionId)
  const { marks } = await standingMarks(books, sessionId, personId)
  const names = await namesOf(
    db,
    marks.map(({ judgeId }) => judgeId),
  )
  const aspects = book.facts.scheme.view.criteria.flatMap(({ subCriteria }) =>
    subCriteria.flatMap((sub) => sub.aspects),
  )
  const codes = new Map(aspects.map(({ id, code }) => [id, code]))
  const rows = marks.flatMap(({ entryId, aspectId, judgeId, round, revision, value, at }) => {
    // What was taken back is no mark.
    if (value === null) return []
    const number = String(book.facts.roster.entries.get(entryId)?.number ?? '')
    const seat = String(book.seatOf(entryId, judgeId) ?? '')
    const line = [number, codes.get(aspectId) ?? '', seat, String(round), value]
    return [[...line, names.get(judgeId) ?? '', String(revision), at]]
  })
  return writeCsv(heads, rows)
}
