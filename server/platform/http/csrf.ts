import type { FastifyInstance } from 'fastify'
import { Refused, refuse } from '#domain/kit/refusal'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses calls that change something and lack the header `x-touchstone`. Another site's page cannot set it without
 * our leave (a preflight, which is never granted), whatever cookies the browser would send along.
 */
export function demandHeader(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!reading.has(request.method) && !request.headers['x-touchstone']) throw new Refused(refuse('header-missing'))
  })
}
