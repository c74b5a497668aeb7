import type WebSocket from 'ws'

interface Message {
  readonly type: string
  readonly topic?: string
  readonly v?: number
  readonly code?: string
  readonly data?: { head?: unknown; rows?: Record<string, unknown>; set?: Record<string, unknown>; del?: string[] }
}

/** The rows of one topic, as a screen keeps them: snapshot first, then changes in order; a gap asks again. */
export class LiveRows<Row> {
  readonly rows = new Map<string, Row>()
  head: unknown = null
  #v = -1
  #waiting: (() => void)[] = []

  constructor(
    readonly socket: WebSocket,
    readonly topic: string,
  ) {
    socket.on('message', (data) => this.#take(JSON.parse(String(data)) as Message))
    if (socket.readyState === socket.OPEN) this.#ask()
    else socket.once('open', () => this.#ask())
  }

  /** Resolves once the condition holds, looking again after changes. Rejects after `ms` milliseconds. */
  async until(condition: () => boolean, ms: number): Promise<void> {
    const end = Date.now() + ms
    while (!condition()) {
      const left = end - Date.now()
      if (left <= 0) throw new Error(`${this.topic} did not get there within ${ms} ms`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 1000))
        this.#waiting.push(() => {
          clearTimeout(timer)
          // A crowd of players in one process looks only ten times a second each.
          setTimeout(resolve, 100)
        })
      })
    }
  }

  #ask(): void {
    this.socket.send(JSON.stringify({ type: 'sub', topic: this.topic }))
  }

  #take({ type, topic, v = 0, data, code }: Message): void {
    if (topic !== this.topic) return
    if (type === 'refused') throw new Error(`${topic} was refused: ${code}`)
    if (type === 'resync' || (type === 'ev' && v !== this.#v + 1)) {
      this.#ask()
      return
    }
    if (!data) return
    this.#v = v
    if (type === 'snap') this.rows.clear()
    if (data.head !== undefined) this.head = data.head
    for (const [key, row] of Object.entries(data.rows ?? data.set ?? {})) this.rows.set(key, row as Row)
    for (const key of data.del ?? []) this.rows.delete(key)
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}
