import { availableParallelism } from 'node:os'
import PQueue from 'p-queue'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Caller } from '../../platform/http/caller.ts'
import { type PlaceLimits, Places } from '../../platform/places.ts'
import { hashPassword, isPassword } from './passwords.ts'

/** What makes and compares the hashes of passwords and PINs. */
export interface Hasher {
  /** The hash that is kept of a password or PIN. */
  hash(password: string, salt: Uint8Array): Promise<string>
  /** Whether the password is the one that was hashed; without a hash, false after the same work. */
  isRight(hashed: string | null, password: string): Promise<boolean>
}

export interface HashLimits {
  readonly atOnce: number
  readonly strangers: PlaceLimits
  readonly known: PlaceLimits
}

/**
 * Half of the processors at most, so that requests and the database go on beside, and never more than two: hashing
 * borrows the threads of files, names of hosts and encryption, of which a process has four. Forty strangers wait some three
 * seconds on a small server. A hall's tablets may all be woken at once, a hand may tap twice.
 */
export const hashLimits: HashLimits = {
  atOnce: Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2))),
  strangers: { all: 40, each: 20 },
  known: { all: 500, each: 2 },
}

/** After so many seconds another try is worth it. */
const SECONDS = 5

/**
 * The one way to a hash. There is an end to those who wait, and to those from one place on the network; who is known
 * has places of their own and is served first, so that no crowd at the sign-in keeps a judge from waking a tablet.
 */
export class HashQueue {
  readonly #turns: PQueue
  readonly #strangers: Places
  readonly #known: Places

  constructor(
    readonly hasher: Hasher,
    { atOnce, strangers, known }: HashLimits = hashLimits,
  ) {
    this.#turns = new PQueue({ concurrency: atOnce })
    this.#strangers = new Places(strangers)
    this.#known = new Places(known)
  }

  /**
   * Does what needs hashes, on a place that is held for the caller throughout. Throws Refused: sign-in-busy with seconds
   * where there is none, before anything is done.
   */
  async serve<Result>(caller: Caller, act: (hasher: Hasher) => Promise<Result>): Promise<Result> {
    const leave = (caller.isKnown ? this.#known : this.#strangers).take(caller.key)
    if (!leave) throw new Refused(refuse('sign-in-busy', { seconds: SECONDS }))
    try {
      return await act(this.#inTurn(caller.isKnown ? 1 : 0))
    } finally {
      leave()
    }
  }

  #inTurn(priority: number): Hasher {
    const { hasher } = this
    return {
      hash: (password, salt) => this.#turns.add(() => hasher.hash(password, salt), { priority }),
      isRight: (hashed, password) => this.#turns.add(() => hasher.isRight(hashed, password), { priority }),
    }
  }
}

/** The queue of this process, whose processors and threads it spares. */
export const hashQueue = new HashQueue({ hash: hashPassword, isRight: isPassword })
