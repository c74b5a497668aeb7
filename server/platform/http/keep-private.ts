import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/**
 * Says of every answer that is for somebody, about somebody's own, or no success that nobody may keep it: no browser's
 * disk, no cache on the way. Only what a public route tells strangers keeps what the route says of it.
 */
export function keepPrivate(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (!isForEverybody(request, reply)) reply.header('cache-control', 'private, no-store')
  })
}

function isForEverybody({ method, actor, routeOptions }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  // The pages of the API's description declare no access rule, and are open to all.
  const { access = 'public' } = routeOptions.config
  return access === 'public' && actor?.kind === 'public' && method !== 'POST' && statusCode < 400
}
