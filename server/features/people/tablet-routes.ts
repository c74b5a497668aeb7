import Type from 'typebox'
import { Id, Secret } from '#domain/kit/ids'
import { leaders, staff } from '#domain/people/access'
import { Heartbeat, HeartbeatAnswer, Me, PairingCode, PairingOffer, Pin, TabletView } from '#domain/people/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { findTabletActor, tabletCookie } from '../../platform/http/actor.ts'
import { callerOf } from '../../platform/http/caller.ts'
import { costly } from './account-routes.ts'
import { askToLoad } from './ask-to-load.ts'
import { setToken } from './cookies.ts'
import { hashQueue } from './hash-queue.ts'
import { drawPairing, redeemPairing } from './pairing.ts'
import { findMe, findTablets } from './queries.ts'
import { revokeTablet } from './revoke-tablet.ts'
import { asTablet, noteHeartbeat, wakeTablet } from './use-tablet.ts'

const AtEvent = Type.Object({ eventId: Id })

/** The tablets of an event as the desk handles them. */
export function deskTabletRoutes(app: App, platform: Platform): void {
  const { db, clock } = platform
  app.get(
    '/api/events/:eventId/tablets',
    {
      config: { access: { roles: staff, at: 'event' } },
      schema: { params: AtEvent, response: { 200: Type.Object({ tablets: Type.Array(TabletView) }) } },
    },
    async ({ params }) => ({ tablets: await findTablets(db, params.eventId, clock()) }),
  )
  app.post(
    '/api/events/:eventId/tablet-pairings',
    {
      config: { access: { roles: leaders, at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, personId: Id }),
        response: { 200: PairingOffer },
      },
    },
    ({ params, body: { commandId, personId }, actor }) =>
      drawPairing(platform, { ...params, personId }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/tablets/ask-to-load',
    {
      config: { access: { roles: leaders, at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({ tablets: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, askToLoad, params, { actor, commandId }),
  )
  app.post(
    '/api/tablets/:tabletId/revoke',
    {
      config: { access: { roles: leaders, at: 'tablet' } },
      schema: {
        params: Type.Object({ tabletId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, revokeTablet, params, { actor, commandId }),
  )
}

/** What a tablet itself calls. */
export function ownTabletRoutes(app: App, platform: Platform): void {
  const { db, clock } = platform
  app.post(
    '/api/tablet-pairings/redeem',
    {
      config: { access: 'public', ...costly },
      schema: {
        body: Type.Object({
          commandId: Id,
          code: Type.Optional(PairingCode),
          secret: Type.Optional(Secret(20, 100)),
          pin: Pin,
        }),
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      const { actor, ip } = request
      const { commandId, ...given } = request.body
      const { token, expiresAt } = await hashQueue.serve(callerOf(request), (hasher) =>
        redeemPairing(platform, given, { actor, commandId }, ip, hasher),
      )
      setToken(reply, platform, tabletCookie, token, new Date(expiresAt))
      return findMe(db, (await findTabletActor(db, token, clock())) ?? { kind: 'public' }, clock())
    },
  )
  app.post(
    '/api/tablet/wake',
    { config: { access: 'known', ...costly }, schema: { body: Type.Object({ pin: Pin }), response: { 200: Me } } },
    async (request) => {
      const { body, actor, cookies } = request
      await hashQueue.serve(callerOf(request), (hasher) => wakeTablet(platform, asTablet(actor), body.pin, hasher))
      const awake = await findTabletActor(db, cookies[tabletCookie] ?? '', clock())
      return findMe(db, awake ?? actor, clock())
    },
  )
  app.post(
    '/api/tablet/heartbeat',
    {
      config: { access: 'known' },
      schema: {
        body: Heartbeat,
        response: { 200: HeartbeatAnswer },
      },
    },
    async ({ body, actor }) => noteHeartbeat(platform, asTablet(actor), body),
  )
}
