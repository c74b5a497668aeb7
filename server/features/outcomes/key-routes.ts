import Type from 'typebox'
import { Id, Name } from '#domain/kit/ids'
import { SystemKeyView } from '#domain/outcomes/contract'
import { runners } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { newToken, sha256 } from '../../platform/hash.ts'
import { systemKeys } from './score-queries.ts'
import { makeSystemKey, revokeSystemKey } from './system-keys.ts'

const AtEvent = Type.Object({ eventId: Id })
const Nothing = Type.Object({})

/** The keys of a batch's test systems. */
export function keyRoutes(app: App, platform: Platform): void {
  const access = { roles: runners, at: 'event' } as const
  app.get(
    '/api/events/:eventId/system-keys',
    {
      config: { access },
      schema: { params: AtEvent, response: { 200: Type.Object({ keys: Type.Array(SystemKeyView) }) } },
    },
    async ({ params }) => ({ keys: await systemKeys(platform.db, params.eventId) }),
  )
  app.post(
    '/api/events/:eventId/system-keys',
    {
      config: { access },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, name: Name }),
        response: { 200: Type.Object({ keyId: Id, token: Type.String() }) },
      },
    },
    async ({ params, body: { commandId, name }, actor }, reply) => {
      const token = `ts_${newToken()}`
      const input = { ...params, name, tokenHash: sha256(token) }
      const made = await execute(platform, makeSystemKey, input, { actor, commandId })
      reply.header('cache-control', 'no-store')
      return { ...made, token }
    },
  )
  app.post(
    '/api/events/:eventId/system-keys/:keyId/revoke',
    {
      config: { access },
      schema: {
        params: Type.Object({ eventId: Id, keyId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, revokeSystemKey, params, { actor, commandId }),
  )
}
