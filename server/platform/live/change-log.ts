/** So many changes are remembered; whoever asks for older ones looks at everything. */
const MOST = 20_000

/** Which keys of something kept in memory have changed, in the order of the changes, so that readers look at nothing else. */
export class ChangeLog {
  #keys: string[] = []
  #forgotten = 0

  /** The number of changes so far. */
  get version(): number {
    return this.#forgotten + this.#keys.length
  }

  note(key: string): void {
    if (this.#keys.length >= MOST) this.#forgotten += this.#keys.splice(0, MOST / 2).length
    this.#keys.push(key)
  }

  /** The keys that have changed since there were `version` changes; null where that is forgotten. */
  since(version: number): ReadonlySet<string> | null {
    return version < this.#forgotten ? null : new Set(this.#keys.slice(version - this.#forgotten))
  }
}
