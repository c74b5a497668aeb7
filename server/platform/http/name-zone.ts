import type { FastifyInstance } from 'fastify'
import { cityZone } from '#domain/kit/city-time'

/** Whoever is told an instant is told whose time it is shown in: every answer of a call names the installation's zone. */
export function nameZone(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('x-touchstone-zone', cityZone())
  })
}
