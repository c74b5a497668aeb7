import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Masks, SealedNow } from './masks.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether those who register entries or run the draws see the names of sealed entries on this route. */
    names?: boolean
    /** Whether the file that this route sends is made of what the masks let through: it passes while names are sealed. */
    disguised?: boolean
  }
  interface FastifyRequest {
    /** The masks of blind marking that hold for this request. */
    sealed: SealedNow
  }
}

/**
 * Puts the masks of blind marking on every route: identifiers that come in are read through them before access is
 * checked, answers go out through them, and a file that can't be masked is refused.
 */
export function maskRoutes(app: FastifyInstance, masks: Masks): void {
  app.addHook('preValidation', async (request) => {
    request.sealed = await masks.load()
    if (request.sealed.isEmpty) return
    const { actor, sealed } = request
    const names = request.routeOptions.config.names === true
    request.params = sealed.in(request.params, actor, names)
    request.query = sealed.in(request.query, actor, names)
    if (!isFile(request)) request.body = sealed.in(request.body, actor, names)
    // A file names entries by their numbers: whoever marks by number would see which code moves.
    else if (!names && atSealed(request)) throw new Refused(refuse('blind-sealed'))
  })
  app.addHook('preSerialization', async (request, _, payload: unknown) => {
    const { actor, sealed } = request
    if (!sealed || sealed.isEmpty) return payload
    // What was sealed while the request was carried out is sealed in its answer.
    const now = await masks.load()
    return now.out(payload, actor, request.routeOptions.config.names === true)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { sealed } = request
    if (!sealed || sealed.isEmpty || reply.statusCode >= 400) return payload
    if (String(reply.getHeader('content-type') ?? 'application/json').includes('json')) return payload
    if (request.routeOptions.config.disguised) return payload
    if (request.url.startsWith('/api/') && atSealed(request)) throw new Refused(refuse('blind-sealed'))
    return payload
  })
}

/** Whether the address names a discipline or session that is sealed. */
const atSealed = ({ params, sealed }: FastifyRequest) =>
  Object.values((params ?? {}) as Record<string, string>).some((id) => sealed.isSealed(id))

const isFile = (request: FastifyRequest) => request.headers['content-type']?.startsWith('multipart/') ?? false
