import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { staff } from '#domain/people/access'
import { PromotionView } from '#domain/rankings/promotion'
import { Reason } from '#domain/scoring/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { grantPromotions, withdrawPromotion } from './grant-promotions.ts'
import { promotionViews } from './queries.ts'

const AtEvent = Type.Object({ eventId: Id })
const byAuthority = { access: { roles: ['authority'], at: 'event' } } as const

/** Levels and titles that winners are given by the rules that were filed. */
export function promotionRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/promotions',
    {
      config: { access: { roles: staff, at: 'event' } },
      schema: { params: AtEvent, response: { 200: Type.Object({ promotions: Type.Array(PromotionView) }) } },
    },
    async ({ params }) => ({ promotions: await promotionViews(platform.db, params.eventId) }),
  )
  app.post(
    '/api/events/:eventId/promotions',
    {
      config: byAuthority,
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({ granted: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, grantPromotions, params, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/promotions/:promotionId/withdraw',
    {
      config: byAuthority,
      schema: {
        params: Type.Object({ eventId: Id, promotionId: Id }),
        body: Type.Object({ commandId: Id, reason: Reason }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, withdrawPromotion, { ...params, reason }, { actor, commandId }),
  )
}
