/** A topic as a snapshot shows it: a head (any JSON) and rows by key. */
export interface Snapshot {
  readonly head: unknown
  readonly rows: Readonly<Record<string, unknown>>
}

/** What changed since the version before: a new head, rows set, rows deleted. */
export interface Change {
  readonly head?: unknown
  readonly set?: Readonly<Record<string, unknown>>
  readonly del?: readonly string[]
}

/** What the server says about a topic. */
export type TopicMessage =
  | { type: 'snap'; topic: string; v: number; data: Snapshot }
  | { type: 'ev'; topic: string; v: number; data: Change }
  | { type: 'resync'; topic: string }
  | { type: 'refused'; topic: string; code: string }

export type ServerMessage = TopicMessage | { type: 'pong' } | { type: 'bye'; reason: string }

/** What to do with a message: replace all, apply a change, nothing, ask for a snapshot, or give the topic up. */
export type Reading =
  | { do: 'replace'; v: number; snapshot: Snapshot }
  | { do: 'change'; v: number; change: Change }
  | { do: 'nothing' }
  | { do: 'ask-again' }
  | { do: 'give-up'; code: string }

/**
 * The reading side of the live protocol, pure: a lost, repeated or late message costs a snapshot, never truth.
 * `v` is the version shown now, null while a snapshot is awaited.
 */
export function read(v: number | null, message: TopicMessage): Reading {
  switch (message.type) {
    case 'snap':
      return { do: 'replace', v: message.v, snapshot: message.data }
    case 'resync':
      return { do: 'ask-again' }
    case 'refused':
      return { do: 'give-up', code: message.code }
    case 'ev':
      // Before the snapshot a change is a leftover; at or below the version shown it is a repeat.
      if (v === null || message.v <= v) return { do: 'nothing' }
      return message.v === v + 1 ? { do: 'change', v: message.v, change: message.data } : { do: 'ask-again' }
  }
}
