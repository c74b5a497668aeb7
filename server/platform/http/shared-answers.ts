import type { FastifyReply, FastifyRequest } from 'fastify'

interface Answer {
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  readonly payload: string | Buffer
}

const shownHeaders = ['content-type', 'content-disposition', 'cache-control', 'vary', 'etag']

/** Strangers who ask for the same at the same time are given one answer: what they read depends on address and language alone. */
export class SharedAnswers {
  readonly #underWay = new Map<string, Promise<Answer | null>>()
  readonly #tell = new WeakMap<FastifyRequest, (answer: Answer | null) => void>()

  /** Waits for the answer of who asked for the same before; null where the request is to be answered for itself. */
  async wait(request: FastifyRequest): Promise<Answer | null> {
    const key = keyOf(request)
    const before = this.#underWay.get(key)
    if (before) return before
    const answer = new Promise<Answer | null>((tell) => {
      this.#tell.set(request, tell)
    })
    this.#underWay.set(key, answer)
    return null
  }

  /** Tells those who wait what a request was answered; what went wrong, or goes out as a stream, is nobody else's. */
  share(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const tell = this.#tell.get(request)
    if (!tell) return
    this.#underWay.delete(keyOf(request))
    tell(reply.statusCode === 200 ? answerOf(reply, payload) : null)
  }
}

function answerOf(reply: FastifyReply, payload: unknown): Answer | null {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return null
  return { headers: Object.fromEntries(shownHeaders.map((name) => [name, reply.getHeader(name)])), payload }
}

const keyOf = ({ method, url, headers }: FastifyRequest) => `${method} ${url} ${headers['accept-language'] ?? ''}`
