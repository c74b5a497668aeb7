import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import PQueue from 'p-queue'
import { Refused, refuse } from '#domain/kit/refusal'
import { type PlaceLimits, Places } from '../places.ts'
import { callerOf } from './caller.ts'
import type { Answer, KeptAnswers } from './kept-answers.ts'
import { type Lead, SharedAnswers } from './shared-answers.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered to strangers however busy the server is: it costs nothing, and somebody's work begins with it. */
    isEssential?: boolean
  }
  interface FastifyRequest {
    /** Gives back the turn and the place of a public read. */
    endTurn: (() => void) | null
    /** Set where the request is answered for all strangers who ask for the same. */
    lead: Lead | null
    /**
     * Lets a public answer be kept for strangers until something is woken that has one of the identifiers in its key. To be
     * called before anything that masks hide is read.
     */
    mayKeep(ids: readonly string[]): Promise<void>
  }
}

export interface PublicReadLimits extends PlaceLimits {
  /** Reads that are answered at a time; the others wait. Half of the database's connections are left to marks. */
  readonly atOnce: number
  /** The mean lag of the event loop, in milliseconds, over which strangers are asked to come back. */
  readonly mostLag: number
}

const defaults: PublicReadLimits = { atOnce: 8, all: 128, each: 64, mostLag: 300 }

/** After so many seconds another try is worth it. */
const SECONDS = 3

/**
 * Lets what strangers read give way first: only so many reads are under way at a time, so many wait, and the others are
 * refused `busy-now` before anything is done for them, as are all while the event loop is late. Whoever is signed in or
 * on a tablet never waits here. Strangers who ask for the same at the same time share one answer and one turn, and what is
 * kept takes no turn at all. Belongs after actors are recognised, and before answers are compared with what the reader has
 * already.
 */
export function yieldPublicReads(
  app: FastifyInstance,
  kept: KeptAnswers,
  lag: () => number,
  given: Partial<PublicReadLimits> = {},
): void {
  const limits = { ...defaults, ...given }
  const places = new Places(limits)
  const turns = new PQueue({ concurrency: limits.atOnce })
  const shared = new SharedAnswers(kept)
  app.decorateRequest('endTurn', null)
  app.decorateRequest('lead', null)
  app.decorateRequest('mayKeep', async function (this: FastifyRequest, ids: readonly string[]) {
    const { lead } = this
    if (lead) lead.basis = { ids, since: lead.since, mask: await kept.maskVersion() }
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!isStrangersRead(request)) return
    if (lag() > limits.mostLag) throw busy()
    // A live connection reads for as long as it likes, and has limits of its own.
    if (request.ws) return
    const ready = await shared.find(request)
    if (ready) return give(request, reply, ready)
    const leave = places.take(callerOf(request).key)
    if (!leave) throw busy()
    request.endTurn = leave
    const answer = await shared.wait(request)
    if (answer) return give(request, reply, answer)
    const end = await nextTurn(turns)
    request.endTurn = () => {
      end()
      leave()
    }
    if (request.socket?.destroyed) throw busy()
  })
  // Not only once the connection has ended: who hangs up early would have the work done all the same, and beside the queue.
  app.addHook('onSend', async (request, reply, payload) => {
    request.endTurn?.()
    shared.share(request, reply, payload)
  })
}

function isStrangersRead({ actor, method, routeOptions: { config } }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && actor.kind === 'public' && config.access === 'public' && !config.isFile && !config.isEssential
}

/** Sends an answer that was made for another request: it went through the masks as that one did. */
function give(request: FastifyRequest, reply: FastifyReply, { headers, payload, isMasked }: Answer): FastifyReply {
  request.isMasked = isMasked
  return reply.headers(headers).send(payload)
}

/** Waits for a turn; returns how to end it. */
const nextTurn = (turns: PQueue) =>
  new Promise<() => void>((start) => {
    void turns.add(() => new Promise<void>((end) => start(end)))
  })

const busy = () => new Refused(refuse('busy-now', { seconds: SECONDS }))
