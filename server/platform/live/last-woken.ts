import { LRUCache } from 'lru-cache'

/** So many identifiers are remembered, the ones woken last. */
const MOST = 20_000

/** Counts wake-ups, and knows by identifier which was the last with it in one of its keys. */
export class LastWoken {
  #count = 0
  /** Up to this one, wake-ups may have been about anything. */
  #forgotten = 0
  readonly #last = new LRUCache<string, number>({
    max: MOST,
    dispose: (count, _, reason) => {
      if (reason === 'evict') this.#forgotten = count
    },
  })

  /** The number of the newest wake-up. */
  get count(): number {
    return this.#count
  }

  /** Notes a wake-up; null says that it is about everything. */
  note(dirty: readonly string[] | null): void {
    this.#count += 1
    if (!dirty) this.#forgotten = this.#count
    else for (const key of dirty) for (const id of key.split(':')) this.#last.set(id, this.#count)
  }

  /** Whether no wake-up after that one was about one of the identifiers. */
  isQuiet(ids: readonly string[], since: number): boolean {
    return this.#forgotten <= since && ids.every((id) => (this.#last.peek(id) ?? 0) <= since)
  }
}
