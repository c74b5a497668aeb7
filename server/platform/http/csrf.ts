import type { FastifyInstance } from 'fastify'
import { Refused, refuse } from '#domain/kit/refusal'

/** Whether a header is a bearer's key, and nothing that a browser adds by itself, such as a password. */
export const isKey = (authorization: string | undefined): authorization is string =>
  authorization?.startsWith('Bearer ') ?? false

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses calls that change something and lack the header `x-touchstone`. Another site's page cannot set it without
 * our leave (a preflight, which is never granted), whatever cookies the browser would send along. A bearer's key is as good:
 * it asks for the same leave, and no browser sends it by itself.
 */
export function demandHeader(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { 'x-touchstone': own, authorization } = request.headers
    if (!reading.has(request.method) && !own && !isKey(authorization)) throw new Refused(refuse('header-missing'))
  })
}
