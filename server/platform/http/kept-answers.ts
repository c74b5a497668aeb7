import { LRUCache } from 'lru-cache'
import type { Hub } from '../live/hub.ts'
import { LastWoken } from '../live/last-woken.ts'
import type { Masks } from '../masks/masks.ts'

/** An answer that others may be given as it is. */
export interface Answer {
  readonly headers: Readonly<Record<string, string | number | string[]>>
  readonly payload: Buffer
  /** Whether it went through the masks. */
  readonly isMasked: boolean
}

/** What an answer holds by: nothing with one of the identifiers was woken since, and what is sealed is the same. */
export interface Basis {
  readonly ids: readonly string[]
  /** The newest wake-up before anything was read for the answer. */
  readonly since: number
  /** The version of the masks before anything that they hide was read. */
  readonly mask: string
}

interface Kept extends Answer {
  readonly basis: Basis
}

/** The bytes that are kept, and what each answer takes beside its own. */
const MOST_BYTES = 64 * 1024 * 1024
const BESIDE = 1024

/**
 * Public answers as bytes, for as long as nothing that they tell of was woken, on whatever node; what is sealed is asked
 * of the database each time. They live shortly all the same: what wakes nothing, such as a database put back, shows soon.
 */
export class KeptAnswers {
  readonly #woken = new LastWoken()
  readonly #kept: LRUCache<string, Kept>

  constructor(
    live: Pick<Hub, 'observe'>,
    readonly masks: Pick<Masks, 'now'>,
    /** How long an answer lives, in milliseconds. */
    life: number,
  ) {
    live.observe((dirty) => this.#woken.note(dirty))
    const sizeCalculation = ({ payload }: Kept) => payload.length + BESIDE
    this.#kept = new LRUCache({ maxSize: MOST_BYTES, ttl: life, sizeCalculation })
  }

  /** The number of the newest wake-up. */
  get wakeUps(): number {
    return this.#woken.count
  }

  /** What names are sealed by now, as a version. */
  async maskVersion(): Promise<string> {
    return (await this.masks.now()).version
  }

  /** The kept answer that still holds; null where there is none. */
  async find(key: string): Promise<Answer | null> {
    const kept = this.#kept.get(key)
    if (!kept || !this.isQuiet(kept.basis)) return null
    const isSealedAlike = (await this.maskVersion()) === kept.basis.mask
    // Something may have been woken while the database was asked.
    return isSealedAlike && this.isQuiet(kept.basis) ? kept : null
  }

  keep(key: string, answer: Answer, basis: Basis): void {
    this.#kept.set(key, { ...answer, basis })
  }

  /** Whether nothing that an answer tells of was woken since it was begun. */
  isQuiet({ ids, since }: Pick<Basis, 'ids' | 'since'>): boolean {
    return this.#woken.isQuiet(ids, since)
  }
}
