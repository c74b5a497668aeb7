import { batch, createComputed, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { isJudgesDoor } from './door.ts'
import { createConnection } from './live-connection.ts'
import { type Change, read, type Snapshot, type TopicMessage } from './live-reading.ts'

/** What a live topic shows now. Rows keep their identity from change to change, so a `<For>` moves them instead of redrawing. */
export interface Live<Head, Row> {
  readonly head: Head | undefined
  readonly rows: Readonly<Record<string, Row>>
  /** 'connecting' before the first snapshot, 'stale' while the connection is lost and what is shown may be old. */
  readonly status: 'connecting' | 'live' | 'stale'
  /** Counts the changes: another number, other content. Null while there is no snapshot. */
  readonly v: number | null
  /** When the server last spoke about this topic, in milliseconds since 1970. */
  readonly at: number | null
  /** The code by which the server refused the topic. */
  readonly refused: string | null
}

let shared: ReturnType<typeof createConnection> | undefined

/** The page's one connection, opened at the first topic. */
function connection() {
  if (shared) return shared
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live${isJudgesDoor() ? '?tablet' : ''}`
  const created = createConnection(() => new WebSocket(address))
  addEventListener('online', created.wake)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && created.wake())
  shared = created
  return created
}

/** Connects anew, as after a tablet was paired: the server knows a connection by who opened it. */
export const restartLive = (): void => shared?.restart()

interface State {
  head: unknown
  rows: Record<string, unknown>
  status: 'connecting' | 'live' | 'stale'
  v: number | null
  at: number | null
  refused: string | null
}

const empty = (): State => ({ head: undefined, rows: {}, status: 'connecting', v: null, at: null, refused: null })

/** Follows a topic for as long as the calling component lives; null follows nothing. Head and Row are the producer's types. */
export function createLive<Head, Row>(topic: () => string | null): Live<Head, Row> {
  const [state, setState] = createStore<State>(empty())
  let v: number | null = null

  const replace = (snapshot: Snapshot) =>
    batch(() => {
      setState({ status: 'live', v, at: Date.now(), refused: null })
      setState('head', reconcile(snapshot.head))
      setState('rows', reconcile({ ...snapshot.rows }))
    })

  const apply = ({ head, set = {}, del = [] }: Change) =>
    batch(() => {
      setState({ v, at: Date.now() })
      if (head !== undefined) setState('head', reconcile(head))
      // In a Solid store, setting a key to undefined deletes it.
      for (const key of del) setState('rows', key, undefined)
      for (const [key, row] of Object.entries(set)) setState('rows', key, reconcile(row))
    })

  const hear = (name: string, message: TopicMessage) => {
    const reading = read(v, message)
    if (reading.do === 'replace') {
      v = reading.v
      replace(reading.snapshot)
    } else if (reading.do === 'change') {
      v = reading.v
      apply(reading.change)
    } else if (reading.do === 'ask-again') {
      v = null
      connection().askAgain(name)
    } else if (reading.do === 'give-up') {
      v = null
      setState({ ...empty(), refused: reading.code })
    }
  }

  createComputed(() => {
    const name = topic()
    v = null
    setState(reconcile(empty()))
    if (name === null) return
    const lost = () => {
      v = null
      if (state.status === 'live') setState('status', 'stale')
    }
    onCleanup(connection().follow(name, { message: (message) => hear(name, message), lost }))
  })

  return state as Live<Head, Row>
}
