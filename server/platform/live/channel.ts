import type { ChangeLog } from './change-log.ts'

/** What a topic shows: a head, and rows by key, as JSON values. */
export interface TopicState {
  readonly head: unknown
  readonly rows: ReadonlyMap<string, unknown>
  /** Where the producer keeps its rows, which of them have changed: then the others are not looked at. */
  readonly log?: ChangeLog
}

/** A row's value with its text: a producer that gives the same value again need not have it encoded again. */
interface Encoded {
  readonly value: unknown
  readonly text: string
}

/** The rows of a change: those to set, as encoded pairs, and the keys that are gone. */
interface RowChange {
  readonly set: string[]
  readonly gone: string[]
}

/** One topic's last state, encoded once for all who listen. `v` counts its changes. */
export class Channel {
  #head = 'null'
  #rows = new Map<string, Encoded>()
  #snapshot: string | null = null
  #log: ChangeLog | undefined
  #seen = 0

  constructor(
    readonly topic: string,
    public v: number,
  ) {}

  /** Takes a new state in; returns the encoded change, or null where nothing has changed. */
  change(state: TopicState): string | null {
    const head = JSON.stringify(state.head ?? null)
    const headChanged = head !== this.#head
    const touched = this.#touched(state)
    const { set, gone } = touched ? this.#takeSome(state.rows, touched) : this.#takeAll(state.rows)
    this.#head = head
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

  /** The keys that may differ from what was taken in last; null where all may. */
  #touched({ log }: TopicState): ReadonlySet<string> | null {
    const touched = log && log === this.#log ? log.since(this.#seen) : null
    this.#log = log
    this.#seen = log?.version ?? 0
    return touched
  }

  #takeSome(rows: ReadonlyMap<string, unknown>, touched: ReadonlySet<string>): RowChange {
    const change: RowChange = { set: [], gone: [] }
    for (const key of touched) {
      if (rows.has(key)) this.#takeRow(key, rows.get(key), this.#rows, change)
      else if (this.#rows.delete(key)) change.gone.push(key)
    }
    return change
  }

  #takeAll(given: ReadonlyMap<string, unknown>): RowChange {
    const change: RowChange = { set: [], gone: [] }
    const rows = new Map<string, Encoded>()
    for (const [key, value] of given) this.#takeRow(key, value, rows, change)
    for (const key of this.#rows.keys()) if (!rows.has(key)) change.gone.push(key)
    this.#rows = rows
    return change
  }

  #takeRow(key: string, value: unknown, into: Map<string, Encoded>, { set }: RowChange): void {
    const before = this.#rows.get(key)
    const row = before && before.value === value ? before : { value, text: JSON.stringify(value) }
    into.set(key, row)
    if (before?.text !== row.text) set.push(`${JSON.stringify(key)}:${row.text}`)
  }

  #message(type: 'snap' | 'ev', data: string): string {
    return `{"type":"${type}","topic":${JSON.stringify(this.topic)},"v":${this.v},"data":${data}}`
  }
}
