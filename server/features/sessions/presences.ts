import { forgottenAfter } from '#domain/sessions/presence'

/** Where a device was when it was last heard, in milliseconds of the epoch. */
export interface Heard {
  readonly sessionId: string
  readonly personId: string
  readonly entryId: string
  readonly subCriterionId: string
  readonly heardAt: number
}

/** Who is where, by device: kept in memory alone, since it is true for seconds. */
export class Presences {
  readonly #heard = new Map<string, Heard>()

  /** Takes a beat in; true where the device is elsewhere than before. Null leaves. */
  hear(device: string, heard: Heard | null): boolean {
    const before = this.#heard.get(device)
    if (heard) this.#heard.set(device, heard)
    else this.#heard.delete(device)
    return placeOf(before) !== placeOf(heard)
  }

  /** Those who are in a session now, by device. */
  in(sessionId: string, now: number): [string, Heard][] {
    return [...this.#heard].filter(([, heard]) => heard.sessionId === sessionId && isHere(heard, now))
  }

  /** Forgets those who were not heard again; returns the sessions that they have left. */
  forget(now: number): string[] {
    const gone = [...this.#heard].filter(([, heard]) => !isHere(heard, now))
    for (const [device] of gone) this.#heard.delete(device)
    return [...new Set(gone.map(([, { sessionId }]) => sessionId))]
  }

  get isEmpty(): boolean {
    return this.#heard.size === 0
  }
}

const isHere = ({ heardAt }: Heard, now: number) => now - heardAt < forgottenAfter

const placeOf = (heard: Heard | null | undefined) =>
  heard ? [heard.sessionId, heard.personId, heard.entryId, heard.subCriterionId].join(' ') : ''
