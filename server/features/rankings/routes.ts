import Type from 'typebox'
import { DisciplineView } from '#domain/events/contract'
import { RankingRules } from '#domain/events/ranking-rules'
import { Id } from '#domain/kit/ids'
import { formatPoints } from '#domain/kit/points'
import { staff } from '#domain/people/access'
import {
  RankingHead,
  ResultVersion,
  ResultView,
  RulesPreview,
  StandingView,
  TotalsView,
} from '#domain/rankings/contract'
import { groupings } from '#domain/rankings/totals'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { forEverybody } from '../../platform/http/caching.ts'
import { disciplineView } from '../events/queries.ts'
import type { Books } from '../scoring/books.ts'
import { analysisRoutes } from './analysis-routes.ts'
import { daysOf } from './day-standings.ts'
import { resultFileRoutes } from './files/routes.ts'
import { rankingTopic } from './live.ts'
import { LiveRankings, publicSource, staffSource } from './live-rankings.ts'
import { overallRoutes } from './overall/routes.ts'
import { previewRules } from './preview-rules.ts'
import { promotionRoutes } from './promotion/routes.ts'
import { publishResult } from './publish-result.ts'
import { qualificationRoutes } from './qualification/routes.ts'
import { criteriaOf } from './ranking.ts'
import { newestResult, resultVersions } from './results.ts'
import { shadowRoutes } from './shadow/routes.ts'
import { ShadowWatch } from './shadow/watch.ts'
import { getShown } from './shown.ts'
import { totalsBy } from './totals.ts'
import { unveilingRoutes } from './unveiling/routes.ts'

const Params = Type.Object({ disciplineId: Id })
const publishers = { roles: ['administrator', 'manager', 'chief-judge'], at: 'discipline' } as const

/** Rankings and official results. */
export function rankings(app: App, platform: Platform, books: Books): void {
  const { db } = platform
  const audiences = {
    public: new LiveRankings(platform, books, publicSource(db, books)),
    staff: new LiveRankings(platform, books, staffSource(books)),
  }
  platform.live.offer(rankingTopic(platform, audiences))
  shadowRoutes(app, platform, new ShadowWatch(platform, (id) => audiences.staff.get(id)))
  unveilingRoutes(app, platform, books, audiences)
  analysisRoutes(app, platform, books)
  qualificationRoutes(app, platform)
  promotionRoutes(app, platform)
  resultFileRoutes(app, platform, books)
  overallRoutes(app, platform)
  app.get(
    '/api/disciplines/:disciplineId/ranking',
    {
      config: { access: 'public' },
      schema: { params: Params, response: { 200: Type.Object({ head: RankingHead, rows: Type.Array(StandingView) }) } },
    },
    async (request) => {
      const { params, actor } = request
      const { discipline } = await getShown(platform, params.disciplineId, actor)
      await request.mayKeep([discipline.id, discipline.eventId])
      const ranking = await audiences.public.get(params.disciplineId)
      return { head: ranking.head, rows: ranking.standings() }
    },
  )
  app.get(
    '/api/disciplines/:disciplineId/results',
    {
      config: { access: 'public' },
      schema: {
        params: Params,
        response: {
          200: Type.Object({
            discipline: DisciplineView,
            eventName: Type.String(),
            criteria: RankingHead.properties.criteria,
            /** The days of marking; none where the scheme has fewer than two. */
            days: RankingHead.properties.criteria,
            result: Type.Union([ResultView, Type.Null()]),
            versions: Type.Array(ResultVersion),
          }),
        },
      },
    },
    async (request, reply) => {
      const { params, actor } = request
      const { discipline, eventName, eventState } = await getShown(platform, params.disciplineId, actor)
      await request.mayKeep([discipline.id, discipline.eventId])
      if (eventState !== 'draft') reply.header('cache-control', forEverybody)
      const scheme = discipline.schemeId ? await books.scheme(db, discipline.schemeId) : null
      const result = await newestResult(db, params.disciplineId, scheme?.aspects.size ?? 0)
      const versions = await resultVersions(db, params.disciplineId)
      const days = scheme
        ? daysOf(scheme).map(({ code, name, maximum }) => ({ code, name, maximum: formatPoints(maximum) }))
        : []
      return {
        discipline: disciplineView(discipline),
        eventName,
        criteria: scheme ? criteriaOf(scheme, discipline.ruleSet) : [],
        days,
        result,
        versions,
      }
    },
  )
  app.get(
    '/api/disciplines/:disciplineId/totals',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: {
        params: Params,
        querystring: Type.Object({ by: Type.Enum(groupings) }),
        response: { 200: TotalsView },
      },
    },
    ({ params, query }) => totalsBy(db, books, params.disciplineId, query.by),
  )
  app.post(
    '/api/disciplines/:disciplineId/rule-set/preview',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: {
        params: Params,
        body: Type.Object({ ranking: RankingRules }),
        response: { 200: RulesPreview },
      },
    },
    ({ params, body }) => previewRules(db, books, params.disciplineId, body),
  )
  app.post(
    '/api/disciplines/:disciplineId/results',
    {
      config: { access: publishers },
      schema: {
        params: Params,
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, publishResult(books), params, { actor, commandId }),
  )
}
