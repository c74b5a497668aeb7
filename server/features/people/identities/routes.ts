import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { PlainIdentity, UnmaskReason } from '#domain/people/identity'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { plainIdentities } from './read.ts'
import { unmask } from './unmask.ts'

/** Numbers in clear, for whoever runs an event, reviews its candidates or watches over it, and says why. */
export function identityRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/events/:eventId/candidates/:personId/unmask',
    {
      config: { access: { roles: ['administrator', 'manager', 'authority', 'reviewer'], at: 'event' } },
      schema: {
        params: Type.Object({ eventId: Id, personId: Id }),
        body: Type.Object({ commandId: Id, reason: UnmaskReason }),
        response: { 200: PlainIdentity },
      },
    },
    async ({ params, body: { commandId, reason }, actor }, reply) => {
      await execute(platform, unmask, { ...params, reason }, { actor, commandId })
      const { db, keyring } = platform
      const found = (await plainIdentities(db, keyring, [params.personId])).get(params.personId)
      if (!found) throw new Refused(refuse('identity-unknown'))
      reply.header('cache-control', 'no-store')
      return found
    },
  )
}
