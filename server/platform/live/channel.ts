/** What a topic shows: a head, and rows by key, as JSON values. */
export interface TopicState {
  readonly head: unknown
  readonly rows: ReadonlyMap<string, unknown>
}

/** A row's value with its text: a producer that gives the same value again need not have it encoded again. */
interface Encoded {
  readonly value: unknown
  readonly text: string
}

/** One topic's last state, encoded once for all who listen. `v` counts its changes. */
export class Channel {
  #head = 'null'
  #rows = new Map<string, Encoded>()
  #snapshot: string | null = null

  constructor(
    readonly topic: string,
    public v: number,
  ) {}

  /** Takes a new state in; returns the encoded change, or null where nothing has changed. */
  change(state: TopicState): string | null {
    const head = JSON.stringify(state.head ?? null)
    const set: string[] = []
    const rows = new Map<string, Encoded>()
    for (const [key, value] of state.rows) {
      const before = this.#rows.get(key)
      const row = before && before.value === value ? before : { value, text: JSON.stringify(value) }
      rows.set(key, row)
      if (before?.text !== row.text) set.push(`${JSON.stringify(key)}:${row.text}`)
    }
    const gone = [...this.#rows.keys()].filter((key) => !rows.has(key))
    const headChanged = head !== this.#head
    this.#head = head
    this.#rows = rows
    if (!headChanged && set.length === 0 && gone.length === 0) return null
    this.v += 1
    this.#snapshot = null
    const parts: string[] = []
    if (headChanged) parts.push(`"head":${head}`)
    if (set.length > 0) parts.push(`"set":{${set.join(',')}}`)
    if (gone.length > 0) parts.push(`"del":${JSON.stringify(gone)}`)
    return this.#message('ev', `{${parts.join(',')}}`)
  }

  /** The whole state, encoded. */
  snapshot(): string {
    if (this.#snapshot === null) {
      const rows = [...this.#rows].map(([key, { text }]) => `${JSON.stringify(key)}:${text}`)
      this.#snapshot = this.#message('snap', `{"head":${this.#head},"rows":{${rows.join(',')}}}`)
    }
    return this.#snapshot
  }

  #message(type: 'snap' | 'ev', data: string): string {
    return `{"type":"${type}","topic":${JSON.stringify(this.topic)},"v":${this.v},"data":${data}}`
  }
}
