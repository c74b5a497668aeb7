import Type from 'typebox'
import { Count, Id, Instant } from '#domain/kit/ids'
import { leaders, staff } from '#domain/people/access'
import { RankingHead, StandingView } from '#domain/rankings/contract'
import { UnveilingView } from '#domain/rankings/unveiling'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { bookAsOf } from '../../scoring/book-as-of.ts'
import type { Books } from '../../scoring/books.ts'
import type { Audiences } from '../live.ts'
import { LiveRanking } from '../live-ranking.ts'
import { frameAt, loadFrame } from '../ranking.ts'
import { unveilingView } from './queries.ts'
import { startUnveiling } from './start-unveiling.ts'
import { stepUnveiling } from './step-unveiling.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const CommandId = Type.Object({ commandId: Id })
const byLeaders = { access: { roles: leaders, at: 'discipline' } } as const
const byStaff = { access: { roles: staff, at: 'discipline' } } as const
const OrNull = Type.Union([UnveilingView, Type.Null()])

/** The ceremony that unveils a ranking place by place, and the ranking as it stood at any moment. */
export function unveilingRoutes(app: App, platform: Platform, books: Books, audiences: Audiences): void {
  const { db } = platform
  app.get(
    '/api/disciplines/:disciplineId/unveiling',
    { config: byLeaders, schema: { params: AtDiscipline, response: { 200: Type.Object({ unveiling: OrNull }) } } },
    async ({ params: { disciplineId } }) => ({
      unveiling: await unveilingView(db, disciplineId, await audiences.staff.get(disciplineId)),
    }),
  )
  app.post(
    '/api/disciplines/:disciplineId/unveiling',
    {
      config: byLeaders,
      schema: { params: AtDiscipline, body: CommandId, response: { 200: Type.Object({ places: Type.Integer() }) } },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, startUnveiling(books), params, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/unveiling/step',
    {
      config: byLeaders,
      schema: {
        params: AtDiscipline,
        body: Type.Object({ commandId: Id, shown: Count, by: Type.Enum([1, -1]) }),
        response: { 200: Type.Object({ shown: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, stepUnveiling, { ...input, ...params }, { actor, commandId }),
  )
  pastRoute(app, platform, books)
}

function pastRoute(app: App, { db, clock }: Platform, books: Books): void {
  app.get(
    '/api/disciplines/:disciplineId/ranking-at',
    {
      config: byStaff,
      schema: {
        params: AtDiscipline,
        querystring: Type.Object({ at: Instant }),
        response: { 200: Type.Object({ head: RankingHead, rows: Type.Array(StandingView) }) },
      },
    },
    async ({ params: { disciplineId }, query }) => {
      // A screen whose clock is ahead asks for what is now.
      const at = new Date(Math.min(Date.parse(query.at), clock().getTime()))
      const frame = frameAt(await loadFrame(db, books, disciplineId), at)
      const ranking = new LiveRanking()
      const stood = await Promise.all(frame.sessionIds.map((id) => bookAsOf(db, books, id, at)))
      await ranking.update(frame, stood)
      return { head: ranking.head, rows: ranking.standings() }
    },
  )
}
