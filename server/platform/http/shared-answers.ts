import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from './document.ts'
import type { Answer, Basis, KeptAnswers } from './kept-answers.ts'

/** A request that is answered for all who ask for the same meanwhile. */
export interface Lead {
  readonly key: string
  /** The newest wake-up before anything was read for it. */
  readonly since: number
  /** What its answer may be kept by; null where it may not. */
  basis: Basis | null
  tell(told: Told): void
}

/** What those who wait are told: null where each is to be answered for itself. */
interface Told {
  readonly answer: Answer | null
  /** Whether nothing that it tells of was woken meanwhile. */
  readonly isQuiet: boolean
}

interface UnderWay {
  readonly since: number
  readonly told: Promise<Told>
}

const shownHeaders = ['content-type', 'content-disposition', 'cache-control', 'vary', 'etag']

/** Strangers who ask for the same at the same time are given one answer: what they read depends on address and language alone. */
export class SharedAnswers {
  readonly #underWay = new Map<string, UnderWay>()

  constructor(readonly kept: KeptAnswers) {}

  /** The answer that was kept for those who ask for the same; null where there is none. */
  find(request: FastifyRequest): Promise<Answer | null> {
    return this.kept.find(keyOf(request))
  }

  /**
   * Waits for the answer of who asked for the same before; null where the request is to be answered for itself. An answer
   * that something was woken for before this request came is not waited for twice: the next one began after it.
   */
  async wait(request: FastifyRequest): Promise<Answer | null> {
    const key = keyOf(request)
    const asked = this.kept.wakeUps
    for (let before = this.#underWay.get(key); before; before = this.#underWay.get(key)) {
      const { answer, isQuiet } = await before.told
      if (isQuiet || before.since >= asked) return answer
    }
    this.#lead(request, key)
    return null
  }

  #lead(request: FastifyRequest, key: string): void {
    const since = this.kept.wakeUps
    const told = new Promise<Told>((tell) => {
      request.lead = { key, since, basis: null, tell }
    })
    this.#underWay.set(key, { since, told })
  }

  /** Tells those who wait what a request was answered; what went wrong, or goes out as a stream, is nobody else's. */
  share(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const { lead } = request
    if (!lead) return
    request.lead = null
    this.#underWay.delete(lead.key)
    const answer = reply.statusCode === 200 ? answerOf(request, reply, payload) : null
    const isQuiet = !lead.basis || this.kept.isQuiet(lead.basis)
    if (answer && lead.basis && isQuiet) this.kept.keep(lead.key, answer, lead.basis)
    lead.tell({ answer, isQuiet })
  }
}

function answerOf({ isMasked }: FastifyRequest, reply: FastifyReply, payload: unknown): Answer | null {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return null
  // Hashed once for all who are given it.
  if (!reply.hasHeader('etag')) reply.header('etag', etagOf(payload))
  const shown = shownHeaders.flatMap((name) => (reply.hasHeader(name) ? [[name, reply.getHeader(name) ?? '']] : []))
  return { headers: Object.fromEntries(shown), payload: Buffer.from(payload), isMasked }
}

const etagOf = (payload: string | Buffer) => `W/"${createHash('sha1').update(payload).digest('base64')}"`

const keyOf = ({ method, url, headers }: FastifyRequest) => `${method} ${url} ${languageOf(headers['accept-language'])}`
