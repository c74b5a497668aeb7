import type { FastifyInstance, FastifyRequest } from 'fastify'
import PQueue from 'p-queue'
import { Refused, refuse } from '#domain/kit/refusal'
import { type PlaceLimits, Places } from '../places.ts'
import { callerOf } from './caller.ts'
import { SharedAnswers } from './shared-answers.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered to strangers however busy the server is: it costs nothing, and somebody's work begins with it. */
    isEssential?: boolean
  }
  interface FastifyRequest {
    /** Gives back the turn and the place of a public read. */
    endTurn: (() => void) | null
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
 * on a tablet never waits here. Strangers who ask for the same at the same time share one answer and one turn. Belongs after
 * actors are recognised, and before answers are compared with what the reader has already.
 */
export function yieldPublicReads(app: FastifyInstance, lag: () => number, given: Partial<PublicReadLimits> = {}): void {
  const limits = { ...defaults, ...given }
  const places = new Places(limits)
  const turns = new PQueue({ concurrency: limits.atOnce })
  app.decorateRequest('endTurn', null)
  const shared = new SharedAnswers()
  app.addHook('onRequest', async (request, reply) => {
    if (!isStrangersRead(request)) return
    if (lag() > limits.mostLag) throw busy()
    // A live connection reads for as long as it likes, and has limits of its own.
    if (request.ws) return
    const leave = places.take(callerOf(request).key)
    if (!leave) throw busy()
    request.endTurn = leave
    const answer = await shared.wait(request)
    if (answer) return reply.headers(answer.headers).send(answer.payload)
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

/** Waits for a turn; returns how to end it. */
const nextTurn = (turns: PQueue) =>
  new Promise<() => void>((start) => {
    void turns.add(() => new Promise<void>((end) => start(end)))
  })

const busy = () => new Refused(refuse('busy-now', { seconds: SECONDS }))
