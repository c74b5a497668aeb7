import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import { databaseTrouble } from '#db/database-error'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Actor } from '#domain/people/contract'
import type { Admission } from './admission.ts'
import type { Expiry } from './expiry.ts'
import type { Hub, Listener } from './hub.ts'

/** Bytes that may wait on a connection before changes are left out for it. */
const FULL = 256 * 1024
/** A connection that stays full for so long is closed. */
const STUCK_MS = 30_000
const LARGEST_MESSAGE = 4096
const MOST_TOPICS = 50
const MOST_ERRORS = 5

/** The live key of an account, tablet or person: after a change of what they may see, their connections end. */
export const actorKey = (id: string): string => `actor:${id}`

/** After so many seconds another try is worth it. */
const SECONDS = 3
/** The close code of a websocket that says the same. */
const TRY_LATER = 1013

/** Serves GET /live: the live protocol over a websocket, for any actor; each topic decides who may listen. */
export function liveRoute(app: FastifyInstance, hub: Hub, admission: Admission, expiry: Expiry): void {
  const known = new Set<Connection>()
  hub.observe((dirty) => {
    for (const connection of [...known])
      if (!dirty || isConcerned(connection.actor, dirty)) connection.close('actor-changed')
  })
  const open = (socket: WebSocket, request: FastifyRequest) => {
    const leave = admission.take(request)
    if (!leave) return socket.close(TRY_LATER, 'busy-now')
    const connection = new Connection(socket, hub, request.actor)
    const unwatch = expiry.watch(request, () => connection.close('actor-changed'))
    const end = () => {
      known.delete(connection)
      unwatch()
      connection.end()
      leave()
    }
    if (request.actor.kind !== 'public') known.add(connection)
    socket.on('message', (data) => connection.receive(String(data)))
    socket.on('close', end)
    socket.on('error', end)
  }
  const admit = async (request: FastifyRequest) => {
    const code = admission.whyNot(request)
    if (code === 'origin-foreign') throw new Refused(refuse('origin-foreign'))
    if (code) throw new Refused(refuse(code, { seconds: SECONDS }))
  }
  app.get('/live', { websocket: true, config: { access: 'public' }, schema: { hide: true }, onRequest: admit }, open)
}

/** Whether one of the keys says that the actor is no longer who they were when the connection began. */
function isConcerned(actor: Actor, dirty: readonly string[]): boolean {
  if (actor.kind !== 'account' && actor.kind !== 'tablet') return false
  const self = actor.kind === 'account' ? actor.accountId : actor.tabletId
  return dirty.includes(actorKey(self)) || dirty.includes(actorKey(actor.personId))
}

interface ClientMessage {
  readonly type: string
  readonly topic?: string
  readonly v?: number
}

class Connection implements Listener {
  readonly #topics = new Set<string>()
  #errors = 0
  #fullSince: number | null = null
  #drainTimer: NodeJS.Timeout | null = null
  #queue: Promise<void> = Promise.resolve()
  #ended = false

  constructor(
    readonly socket: WebSocket,
    readonly hub: Hub,
    readonly actor: Actor,
  ) {}

  receive(text: string): void {
    const message = text.length <= LARGEST_MESSAGE ? readMessage(text) : null
    if (!message) {
      this.#errors += 1
      if (this.#errors >= MOST_ERRORS) this.#bye('message-invalid')
      return
    }
    if (message.type === 'ping') this.send('{"type":"pong"}')
    else this.#queue = this.#queue.then(() => this.#listen(message))
  }

  send(text: string): boolean {
    if (this.socket.readyState !== this.socket.OPEN) return false
    if (this.socket.bufferedAmount > FULL) {
      this.#waitForDrain()
      return false
    }
    this.socket.send(text)
    return true
  }

  /** Ends the connection; whoever is behind it may come back as whoever they are by then. */
  close(reason: string): void {
    this.end()
    this.#bye(reason)
  }

  end(): void {
    this.#ended = true
    if (this.#drainTimer) clearInterval(this.#drainTimer)
    for (const topic of this.#topics) this.hub.unsubscribe(topic, this)
    this.#topics.clear()
  }

  async #listen({ type, topic = '', v }: ClientMessage): Promise<void> {
    if (this.#ended) return
    if (type === 'unsub') {
      this.#topics.delete(topic)
      this.hub.unsubscribe(topic, this)
      return
    }
    if (this.#topics.size >= MOST_TOPICS && !this.#topics.has(topic)) return this.#refuse(topic, 'topics-too-many')
    try {
      const refusal = await this.hub.subscribe(topic, this, v)
      if (refusal) return this.#refuse(topic, refusal)
      this.#topics.add(topic)
      if (this.#ended) this.hub.unsubscribe(topic, this)
    } catch (error) {
      this.hub.log.error({ err: error, topic }, 'a live topic could not be opened')
      this.#refuse(topic, databaseTrouble(error) ?? 'fault')
    }
  }

  #refuse(topic: string, code: string): void {
    this.send(JSON.stringify({ type: 'refused', topic, code }))
  }

  #waitForDrain(): void {
    this.#fullSince ??= performance.now()
    this.#drainTimer ??= setInterval(() => this.#checkDrain(), 250)
  }

  #checkDrain(): void {
    if (this.socket.bufferedAmount > FULL / 4) {
      if (performance.now() - (this.#fullSince ?? 0) > STUCK_MS) this.socket.terminate()
      return
    }
    if (this.#drainTimer) clearInterval(this.#drainTimer)
    this.#drainTimer = null
    this.#fullSince = null
    this.hub.drained(this)
  }

  #bye(reason: string): void {
    this.send(JSON.stringify({ type: 'bye', reason }))
    this.socket.close(1008, reason)
  }
}

function readMessage(text: string): ClientMessage | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (typeof value !== 'object' || value === null) return null
  const { type, topic, v } = value as Record<string, unknown>
  if (type === 'ping') return { type }
  if ((type !== 'sub' && type !== 'unsub') || typeof topic !== 'string' || topic.length > 200) return null
  return typeof v === 'number' ? { type, topic, v } : { type, topic }
}
