import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '#db/client'
import { Refused, refuse } from '#domain/kit/refusal'
import { findLocations, type Location } from '../http/scope.ts'
import { holdsId } from './mask.ts'
import type { Masks } from './masks.ts'
import { maySeeNames, type SealedNow } from './sealed-now.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether those who register entries or run the draws see the names of sealed entries on this route. */
    names?: boolean
    /**
     * Whether files pass here, in and out, while names are sealed: they are made of what the masks let through, of no
     * entry, or for the very person whom they are about.
     */
    passesSeal?: boolean
    /** Whether an answer holds nothing of any entry: then it needs no masks, and no look at the database for them. */
    isNameless?(answer: unknown): boolean
  }
  interface FastifyRequest {
    /** Whether the answer went through the masks. */
    isMasked: boolean
    /** What is sealed, read while whoever asks is recognised; null for strangers, who may be turned away before. */
    sealed: Promise<SealedNow> | null
    /** A value as whoever asks may see it, masked by what is sealed after it was read. */
    masked(value: unknown): Promise<unknown>
  }
}

/** Begins to read what is sealed before it is known who asks, so that neither waits for the other. */
export function readMasksEarly(app: FastifyInstance, masks: Masks): void {
  app.decorateRequest('sealed', null)
  app.addHook('onRequest', async (request) => {
    if (!isCall(request) || !request.headers.cookie) return
    request.sealed = masks.now()
    // Told to whoever waits for it; nobody does where the request is refused before.
    request.sealed.catch(() => undefined)
  })
}

/**
 * Puts the masks of blind marking on every route: identifiers that come in are read through them before access is
 * checked, and answers go out through them. Whatever can't go through them, a file or a text, is refused where names
 * are sealed, unless its route says that it passes or whoever asks may see the names.
 */
export function maskRoutes(app: FastifyInstance, masks: Masks, db: Db): void {
  app.decorateRequest('isMasked', false)
  app.decorateRequest('masked', async function (this: FastifyRequest, value: unknown) {
    if (!holdsId(value)) return value
    return (await masks.now()).out(value, this.actor, showsNames(this))
  })
  app.addHook('preValidation', async (request) => {
    if (!isCall(request) || !mayMean(request)) return
    const now = await (request.sealed ?? masks.now())
    if (now.isEmpty) return
    const read = (value: unknown) => now.in(value, request.actor, showsNames(request))
    request.params = read(request.params)
    request.query = read(request.query)
    if (!sendsFile(request)) request.body = read(request.body)
    // A file names entries by their numbers: whoever marks by number would see which code moves.
    else if (await isSealedTo(request, now, [], db)) throw new Refused(refuse('blind-sealed'))
  })
  app.addHook('preSerialization', async (request, reply, payload: unknown) => {
    request.isMasked = true
    const { isNameless } = request.routeOptions.config
    return isCall(request) && !wasTurnedAway(reply) && !isNameless?.(payload) ? request.masked(payload) : payload
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isCall(request) || request.isMasked || reply.statusCode >= 400 || !payload) return payload
    if (await isSealedTo(request, await masks.now(), everywhere, db)) throw new Refused(refuse('blind-sealed'))
    return payload
  })
}

/** Whoever asked too often, or while there is no room, is told that and nothing else, and costs no look at the database. */
const wasTurnedAway = ({ statusCode }: FastifyReply) => statusCode === 429 || statusCode === 503

/** Pages are made of what the database shows to everybody, and the client's files of nothing. */
const isCall = ({ routeOptions }: FastifyRequest) => routeOptions.url?.startsWith('/api/') ?? false

/** Whether something in a request could mean a sealed entry: an identifier, or a file that names entries by numbers. */
const mayMean = (request: FastifyRequest) =>
  sendsFile(request) || holdsId(request.params) || holdsId(request.query) || holdsId(request.body)

const showsNames = ({ routeOptions }: FastifyRequest) => routeOptions.config.names === true

const sendsFile = ({ headers, body }: FastifyRequest) =>
  ArrayBuffer.isView(body) || !/^application\/json\b|^$/i.test(headers['content-type'] ?? '')

const everywhere: readonly Location[] = [{}]

/** Whether a file must not pass: names are sealed where the route's parameters lie; `otherwise`, where they name no place. */
async function isSealedTo(
  request: FastifyRequest,
  now: SealedNow,
  otherwise: readonly Location[],
  db: Db,
): Promise<boolean> {
  if (request.routeOptions.config.passesSeal || !now.isSealedAt({})) return false
  const named = await findLocations(db, request.params as Record<string, string>)
  const sealed = (named.length > 0 ? named : otherwise).filter((location) => now.isSealedAt(location))
  return sealed.some(({ eventId }) => !showsNames(request) || !maySeeNames(request.actor, eventId))
}
