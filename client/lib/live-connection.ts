import type { ServerMessage, TopicMessage } from './live-reading.ts'

const PING_EVERY = 10_000
const DEAD_AFTER = 5_000
const DEAD_AFTER_WAKING = 1_000
const FORGET_ATTEMPT_AFTER = 8_000

/** Milliseconds before the next attempt: 250, 500, 1000, then 1500, each less up to a quarter, so that a hall does not return at once. */
export function retryDelay(attempt: number, random: number): number {
  return Math.min(250 * 2 ** attempt, 1500) * (1 - random / 4)
}

export interface Listener {
  message(message: TopicMessage): void
  /** The connection is gone: what is shown may be old until the next snapshot. */
  lost(): void
}

/**
 * One websocket for the page, kept alive: it reconnects by itself and subscribes again to whatever has a listener.
 * An attempt that hangs is not waited for: another starts beside it and the first to open wins.
 */
export function createConnection(open: () => WebSocket) {
  const topics = new Map<string, Set<Listener>>()
  const attempts = new Set<WebSocket>()
  let socket: WebSocket | null = null
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let ping: ReturnType<typeof setInterval> | undefined
  let death: ReturnType<typeof setTimeout> | undefined

  const send = (message: object) => socket?.send(JSON.stringify(message))

  const attempt = () => {
    clearTimeout(retry)
    if (socket || topics.size === 0) return
    const candidate = open()
    attempts.add(candidate)
    const forget = setTimeout(() => candidate.close(), FORGET_ATTEMPT_AFTER)
    candidate.onopen = () => {
      clearTimeout(forget)
      won(candidate)
    }
    candidate.onmessage = (event) => receive(candidate, String(event.data))
    candidate.onclose = () => {
      clearTimeout(forget)
      attempts.delete(candidate)
      if (candidate === socket) lose()
    }
    retry = setTimeout(attempt, retryDelay(tries++, Math.random()))
  }

  const won = (candidate: WebSocket) => {
    if (socket) return candidate.close()
    clearTimeout(retry)
    tries = 0
    socket = candidate
    attempts.delete(candidate)
    for (const other of attempts) other.close()
    for (const topic of topics.keys()) send({ type: 'sub', topic })
    ping = setInterval(() => probe(DEAD_AFTER), PING_EVERY)
  }

  const lose = () => {
    const gone = socket
    socket = null
    clearInterval(ping)
    clearTimeout(death)
    gone?.close()
    for (const listeners of topics.values()) for (const listener of listeners) listener.lost()
    retry = setTimeout(attempt, retryDelay(tries++, Math.random()))
  }

  /** Asks for a sign of life; without one in time the connection counts as lost. */
  const probe = (patience: number) => {
    if (!socket) return attempt()
    clearTimeout(death)
    send({ type: 'ping' })
    death = setTimeout(lose, patience)
  }

  const receive = (from: WebSocket, text: string) => {
    if (from !== socket) return
    clearTimeout(death)
    const message = JSON.parse(text) as ServerMessage
    if (message.type === 'bye') return lose()
    if (message.type === 'pong') return
    for (const listener of topics.get(message.topic) ?? []) listener.message(message)
  }

  return {
    /** Follows a topic; the first message is a snapshot or a refusal. Returns how to stop. */
    follow(topic: string, listener: Listener): () => void {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners.add(listener))
      if (socket) send({ type: 'sub', topic })
      else if (attempts.size === 0) attempt()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        topics.delete(topic)
        send({ type: 'unsub', topic })
      }
    },
    /** Asks for a new snapshot of a topic. */
    askAgain: (topic: string) => send({ type: 'sub', topic }),
    /** The network or the screen came back: make sure of the connection at once. */
    wake: () => probe(DEAD_AFTER_WAKING),
    /** Connects anew at once, as after this device became someone else: the server knows a connection by how it began. */
    restart() {
      if (!socket) return
      lose()
      attempt()
    },
  }
}
