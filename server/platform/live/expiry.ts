import { and, gt, inArray, isNull } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Db } from '#db/client'
import { signIn, tablet } from '#db/schema/people'
import { sha256 } from '../hash.ts'
import { accountCookie, tabletCookie } from '../http/actor.ts'

/** So many tokens are asked for in one statement. */
const PORTION = 5000

interface Watched {
  readonly kind: 'account' | 'tablet'
  readonly tokenHash: string
  /** Ends the connection. */
  readonly end: () => void
}

/**
 * Ends live connections whose sign-in ran out, or whose tablet fell asleep: nothing changes then, time alone passes. All
 * of them are looked at together every `everyMs` milliseconds.
 */
export class Expiry {
  readonly #watched = new Set<Watched>()
  readonly #timer: NodeJS.Timeout

  constructor(
    readonly db: Db,
    readonly clock: () => Date,
    readonly log: Logger,
    everyMs = 30_000,
  ) {
    this.#timer = setInterval(() => void this.#sweep(), everyMs).unref()
  }

  /** Watches the connection that a request becomes; returns how to stop it. Who sleeps already, or has no end, isn't watched. */
  watch({ actor, cookies }: FastifyRequest, end: () => void): () => void {
    const isTablet = actor.kind === 'tablet'
    if (!(isTablet && actor.grants.length > 0) && actor.kind !== 'account') return () => undefined
    const token = cookies[isTablet ? tabletCookie : accountCookie] ?? ''
    const one: Watched = { kind: actor.kind, tokenHash: sha256(token), end }
    this.#watched.add(one)
    return () => this.#watched.delete(one)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async #sweep(): Promise<void> {
    try {
      const watched = [...this.#watched]
      for (let from = 0; from < watched.length; from += PORTION) {
        const portion = watched.slice(from, from + PORTION)
        const valid = await this.#validOf(portion)
        for (const { tokenHash, end } of portion) if (!valid.has(tokenHash)) end()
      }
    } catch (error) {
      this.log.warn({ err: error }, 'live connections could not be looked through')
    }
  }

  /** The tokens that hold now. */
  async #validOf(portion: readonly Watched[]): Promise<Set<string>> {
    const now = this.clock()
    const tokensOf = (kind: Watched['kind']) =>
      portion.filter((one) => one.kind === kind).map(({ tokenHash }) => tokenHash)
    const [accounts, tablets] = [tokensOf('account'), tokensOf('tablet')]
    const signedIn =
      accounts.length > 0
        ? await this.db
            .select({ tokenHash: signIn.tokenHash })
            .from(signIn)
            .where(and(inArray(signIn.tokenHash, accounts), isNull(signIn.revokedAt), gt(signIn.expiresAt, now)))
        : []
    const awake =
      tablets.length > 0
        ? await this.db
            .select({ tokenHash: tablet.tokenHash })
            .from(tablet)
            .where(
              and(
                ...[inArray(tablet.tokenHash, tablets), isNull(tablet.revokedAt)],
                ...[gt(tablet.expiresAt, now), gt(tablet.awakeUntil, now)],
              ),
            )
        : []
    return new Set([...signedIn, ...awake].map(({ tokenHash }) => tokenHash))
  }
}
