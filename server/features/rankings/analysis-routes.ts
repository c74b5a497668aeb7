import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { staff } from '#domain/people/access'
import { JudgeAnalysis } from '#domain/rankings/analysis/contract'
import type { App, Platform } from '../../platform/feature.ts'
import type { Books } from '../scoring/books.ts'
import { judgeAnalysis } from './judge-analysis.ts'

/** The analysis of a discipline's judges, for those who can act on it. */
export function analysisRoutes(app: App, { db, clock }: Platform, books: Books): void {
  app.get(
    '/api/disciplines/:disciplineId/judge-analysis',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: { params: Type.Object({ disciplineId: Id }), response: { 200: JudgeAnalysis } },
    },
    ({ params }) => judgeAnalysis(db, books, params.disciplineId, clock()),
  )
}
