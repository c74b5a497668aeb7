import type { FastifyRequest } from 'fastify'
import { callerOf } from '../http/caller.ts'
import { Places } from '../places.ts'

/** Connections of strangers in all: what lies open for them leaves memory and files for everybody else. */
const MOST_STRANGERS = 20_000
/** Connections of one tablet, account or key: many windows, and those that died without a word. */
const MOST_OF_ONE = 100

/**
 * Who may open a live connection: pages of this server and programs, which name no origin; so many strangers in all and
 * from one place on the network. This machine's own address has no bound: a proxy that isn't trusted stands for everybody.
 */
export class Admission {
  readonly #strangers: Places
  readonly #known = new Places({ all: Number.POSITIVE_INFINITY, each: MOST_OF_ONE })

  constructor(
    readonly publicUrl: () => string,
    perAddress: number,
  ) {
    this.#strangers = new Places({ all: MOST_STRANGERS, each: perAddress })
  }

  /** Why a request may not become a connection: the refusal's code, or null. */
  whyNot(request: FastifyRequest): 'origin-foreign' | 'busy-now' | null {
    if (!this.#isOwn(request)) return 'origin-foreign'
    const { places, key } = this.#share(request)
    return places.hasRoom(key) ? null : 'busy-now'
  }

  /** Takes the place of a connection; returns how to give it back, or null where none is left. */
  take(request: FastifyRequest): (() => void) | null {
    const { places, key } = this.#share(request)
    return places.take(key)
  }

  #share(request: FastifyRequest): { places: Places; key: string } {
    const { key, isKnown } = callerOf(request)
    if (isKnown) return { places: this.#known, key }
    return { places: this.#strangers, key: isThisMachine(request.ip) ? request.id : key }
  }

  /** A browser names the page's origin, which no page can change, and would send along the cookies of whoever looks at it. */
  #isOwn({ headers: { origin }, host }: FastifyRequest): boolean {
    if (origin === undefined) return true
    if (!URL.canParse(origin)) return false
    const from = new URL(origin).host
    return from !== '' && (from === host || from === new URL(this.publicUrl()).host)
  }
}

const isThisMachine = (ip: string | undefined) => /^(::1|(::ffff:)?127\.)/.test(ip ?? '')
