import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused, refuse } from '#domain/kit/refusal'
import { sha256 } from '../hash.ts'
import { accountCookie, tabletCookie } from './actor.ts'
import { callerOf, placeOf } from './caller.ts'
import { isKey } from './csrf.ts'

const MINUTE = 60_000
/** Callers that are counted at a time, and tokens that are remembered; more push out those unused for longest. */
const MOST_CALLERS = 20_000
/** The plugin hands on to its store what its types of a single count don't name. */
const bounded = { cache: MOST_CALLERS }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A file of the client: the same for everybody, counted for nobody and not worth asking who wants it. */
    isFile?: boolean
  }
}

/**
 * Counts the calls of a minute: of tablets, accounts and keys each for itself, so that a hall behind one address has as
 * many as its people need, of strangers by their place on the network. Tokens that prove to be nobody's are counted by
 * place too; once there were too many of them, no further one is looked up there but those that were somebody's lately.
 * Routes with a `rateLimit` of their own count by the same callers. The two hooks belong before and after actors are recognised.
 */
export async function callLimits(app: FastifyInstance, perMinute: number) {
  await app.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: MINUTE,
    ...bounded,
    keyGenerator: (request: FastifyRequest) => callerOf(request).key,
    errorResponseBuilder: (_, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
  })
  const calls = app.createRateLimit()
  const guesses = app.createRateLimit({ keyGenerator: ({ ip }) => placeOf(ip), ...bounded })
  const proven = new Recent(MOST_CALLERS)
  return {
    async refuseGuess(request: FastifyRequest): Promise<void> {
      const token = tokenOf(request)
      if (!token || isFile(request) || proven.has(token)) return
      const count = await guesses(request, { increment: false })
      if (!count.isAllowed && count.remaining === 0) throw tooMany(count.ttlInSeconds)
    },
    async count(request: FastifyRequest): Promise<void> {
      if (isFile(request)) return
      const token = tokenOf(request)
      if (token && request.actor.kind !== 'public') proven.add(token)
      else if (token) await guesses(request)
      const count = await calls(request)
      if (!count.isAllowed && count.isExceeded) throw tooMany(count.ttlInSeconds)
    },
  }
}

const isFile = ({ routeOptions }: FastifyRequest) => routeOptions.config.isFile === true

const tooMany = (seconds: number) => new Refused(refuse('too-many-requests', { seconds }))

/** A hash of whatever a request would be recognised by; null where there is nothing. */
function tokenOf({ headers, cookies }: FastifyRequest): string | null {
  const key = isKey(headers.authorization) ? headers.authorization : undefined
  const given = [key, cookies[accountCookie], cookies[tabletCookie]]
  return given.some(Boolean) ? sha256(given.join(' ')) : null
}

/** The texts that were added last. */
class Recent {
  readonly #texts = new Set<string>()

  constructor(readonly most: number) {}

  has = (text: string): boolean => this.#texts.has(text)

  add(text: string): void {
    this.#texts.delete(text)
    this.#texts.add(text)
    const [oldest] = this.#texts
    if (this.#texts.size > this.most && oldest !== undefined) this.#texts.delete(oldest)
  }
}
