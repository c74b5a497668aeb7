/** How many places there are in all, and how many of them one caller may hold. */
export interface PlaceLimits {
  readonly all: number
  readonly each: number
}

/** Places that callers hold while they wait or are served: nobody fills them all by themselves, and there is an end to them. */
export class Places {
  #held = 0
  readonly #byCaller = new Map<string, number>()

  constructor(readonly limits: PlaceLimits) {}

  hasRoom(caller: string): boolean {
    return this.#held < this.limits.all && (this.#byCaller.get(caller) ?? 0) < this.limits.each
  }

  /** Takes a place for a caller; returns how to give it back, or null where none is left. */
  take(caller: string): (() => void) | null {
    if (!this.hasRoom(caller)) return null
    this.#held += 1
    this.#byCaller.set(caller, (this.#byCaller.get(caller) ?? 0) + 1)
    let isHeld = true
    return () => {
      if (isHeld) this.#giveBack(caller)
      isHeld = false
    }
  }

  #giveBack(caller: string): void {
    this.#held -= 1
    const left = (this.#byCaller.get(caller) ?? 1) - 1
    if (left === 0) this.#byCaller.delete(caller)
    else this.#byCaller.set(caller, left)
  }
}
