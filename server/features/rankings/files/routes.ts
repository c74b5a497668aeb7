import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import type { App, Platform } from '../../../platform/feature.ts'
import { forEverybody } from '../../../platform/http/caching.ts'
import { type Language, languageOf } from '../../../platform/http/document.ts'
import { writeCsv } from '../../../platform/spreadsheet/write-csv.ts'
import type { Books } from '../../scoring/books.ts'
import { criteriaOf } from '../ranking.ts'
import { newestResult } from '../results.ts'
import { resultWords } from '../results-words.ts'
import { getShown } from '../shown.ts'
import { resultPdf } from './result-pdf.ts'
import { type ResultSource, resultTable } from './result-table.ts'
import { tableXlsx } from './result-xlsx.ts'

const formats = ['csv', 'xlsx', 'pdf'] as const
type Format = (typeof formats)[number]

const types: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}
const File = Type.Unsafe<Buffer | string>({ type: 'string', format: 'binary', description: 'a CSV, XLSX or PDF file' })

/** The official result as files, in the reader's language or the one that the address names. */
export function resultFileRoutes(app: App, platform: Platform, books: Books): void {
  for (const format of formats)
    app.get(
      `/api/disciplines/:disciplineId/results.${format}`,
      {
        config: { access: 'public', rateLimit: { max: 60 } },
        schema: {
          params: Type.Object({ disciplineId: Id }),
          querystring: Type.Object({ lang: Type.Optional(Type.Enum(['zh', 'en'])) }),
          response: { 200: File },
        },
      },
      async (request, reply) => {
        const { params, query, actor } = request
        const source = await sourceOf(platform, books, params.disciplineId, actor)
        const file = await fileOf(source, format, query.lang ?? spoken(request))
        const name = `result-${source.code}-v${source.result.version}.${format}`
        return reply
          .type(types[format])
          .headers({
            'content-disposition': `attachment; filename="${name}"`,
            'cache-control': source.shared ? forEverybody : 'no-store',
            vary: 'accept-language',
          })
          .send(file)
      },
    )
}

const spoken = ({ headers }: FastifyRequest): Language => languageOf(headers['accept-language'])

async function sourceOf(
  platform: Platform,
  books: Books,
  disciplineId: string,
  actor: FastifyRequest['actor'],
): Promise<ResultSource & { code: string; shared: boolean }> {
  const { discipline, eventName, eventState } = await getShown(platform, disciplineId, actor)
  const scheme = discipline.schemeId ? await books.scheme(platform.db, discipline.schemeId) : null
  const result = await newestResult(platform.db, disciplineId, 0)
  if (!scheme || !result) throw new Refused(refuse('result-not-published'))
  const code = discipline.code.replace(/[^\w-]/g, '')
  const criteria = criteriaOf(scheme, discipline.ruleSet)
  const shared = eventState !== 'draft'
  return { event: eventName, discipline: discipline.name, code, shared, criteria, result }
}

async function fileOf(source: ResultSource, format: Format, language: Language): Promise<Buffer | string> {
  if (format === 'pdf') return resultPdf(source, language)
  const table = resultTable(source, language)
  if (format === 'xlsx') return tableXlsx(table, resultWords[language].title)
  return writeCsv(
    table.columns.map(({ head }) => head),
    table.rows,
  )
}
