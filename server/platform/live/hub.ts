import type { Logger } from 'pino'
import type { Actor } from '#domain/people/contract'
import { doing } from '../lag/activity.ts'
import { Channel, type TopicState } from './channel.ts'
import { readParts, type TopicPart } from './topic.ts'

/** A topic as a feature offers it: who may listen, what wakes it, and what it shows. */
export interface TopicKind {
  /** The word before the first colon of the topic's name. */
  readonly name: string
  /** What stands behind the name: a topic that is spelled in another way is none. */
  readonly parts: readonly TopicPart[]
  /** Null where the listener may listen; otherwise the refusal's code. `params` are the parts. */
  whyNotListen(actor: Actor, params: readonly string[]): Promise<string | null>
  /** The dirty keys after which the topic is computed anew. */
  watches(params: readonly string[]): Promise<readonly string[]>
  produce(params: readonly string[]): Promise<TopicState>
}

/** What a topic is shown through; `version` is another one as soon as anything else is hidden. */
export interface TopicMask {
  readonly version: string
  state(state: TopicState): TopicState
}

/** A listener's end of a connection. */
export interface Listener {
  readonly actor: Actor
  /** False where the connection is congested and the message was left out. */
  send(text: string): boolean
}

interface Open {
  readonly channel: Channel
  readonly kind: TopicKind
  readonly params: readonly string[]
  readonly keys: ReadonlySet<string>
  readonly listeners: Set<Listener>
  /** Listeners who missed a message and are owed a snapshot. */
  readonly behind: Set<Listener>
  dirty: boolean
  running: Promise<void> | null
  /** The version of the mask through which it is shown. */
  mask: string
}

/**
 * Carries topics to listeners. A wake-up marks topics; each is computed once and encoded once per flush however many
 * listen. A listener who is too slow misses changes and is given one snapshot when there is room again.
 */
export class Hub {
  readonly #kinds = new Map<string, TopicKind>()
  readonly #open = new Map<string, Promise<Open>>()
  readonly #opened = new Map<string, Open>()
  #timer: NodeJS.Timeout | null = null
  #lastFlush = 0
  #mask: () => Promise<TopicMask> = async () => ({ version: '', state: (state) => state })
  #relay: ((dirty: readonly string[]) => void) | null = null
  readonly #observers: ((dirty: readonly string[] | null) => void)[] = []

  constructor(
    readonly log: Logger,
    /** The shortest time between two flushes, in milliseconds. */
    readonly pause = 40,
  ) {}

  offer(kind: TopicKind): void {
    if (this.#kinds.has(kind.name)) throw new Error(`the topic ${kind.name} is offered twice`)
    this.#kinds.set(kind.name, kind)
  }

  /** Passes what this node has changed on to the others. */
  relayTo(relay: (dirty: readonly string[]) => void): void {
    this.#relay = relay
  }

  /** Shows every topic through this, whatever it shows: through what is given after the topic was read. */
  maskWith(mask: () => Promise<TopicMask>): void {
    this.#mask = mask
  }

  /** Tells a projection at once, before any topic is computed, which keys are dirty; null says that all may be. */
  observe(observer: (dirty: readonly string[] | null) => void): void {
    this.#observers.push(observer)
  }

  /** After a commit on this node. */
  wake(dirty: readonly string[]): void {
    if (dirty.length === 0) return
    this.#relay?.(dirty)
    this.stir(dirty)
  }

  /** After a commit anywhere: marks the topics that watch one of the keys and flushes soon. */
  stir(dirty: readonly string[]): void {
    for (const observe of this.#observers) observe(dirty)
    let any = false
    for (const open of this.#opened.values()) {
      if (!dirty.some((key) => open.keys.has(key))) continue
      open.dirty = true
      any = true
    }
    if (any) this.#schedule()
  }

  /** Marks everything, as after a lost connection to the other nodes. */
  stirAll(): void {
    for (const observe of this.#observers) observe(null)
    for (const open of this.#opened.values()) open.dirty = true
    this.#schedule()
  }

  /** Starts sending a topic to a listener, snapshot first; returns a refusal's code where it may not listen. */
  async subscribe(topic: string, listener: Listener, known?: number): Promise<string | null> {
    const [name = '', ...parts] = topic.split(':')
    const kind = this.#kinds.get(name)
    const params = kind ? readParts(kind.parts, parts) : null
    if (!kind || !params) return 'topic-unknown'
    const refusal = await kind.whyNotListen(listener.actor, params)
    if (refusal) return refusal
    const open = await this.#openTopic(topic, kind, params)
    await open.running
    if (open.mask !== (await this.#mask()).version) open.dirty = true
    await open.running
    if (open.dirty) await this.#refresh(open)
    // The last listener may have left while this one waited, and taken the topic along.
    if (this.#opened.get(topic) !== open) return this.subscribe(topic, listener, known)
    open.listeners.add(listener)
    if (known !== open.channel.v) this.#snapshot(open, listener)
    return null
  }

  unsubscribe(topic: string, listener: Listener): void {
    const open = this.#opened.get(topic)
    if (!open) return
    open.listeners.delete(listener)
    open.behind.delete(listener)
    if (open.listeners.size === 0) {
      this.#opened.delete(topic)
      this.#open.delete(topic)
    }
  }

  /** The listener's connection has drained: what it missed is made good with one snapshot for each topic. */
  drained(listener: Listener): void {
    for (const open of this.#opened.values()) if (open.behind.has(listener)) this.#snapshot(open, listener)
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#opened.clear()
    this.#open.clear()
  }

  #snapshot(open: Open, listener: Listener): void {
    if (listener.send(open.channel.snapshot())) open.behind.delete(listener)
    else open.behind.add(listener)
  }

  #openTopic(topic: string, kind: TopicKind, params: readonly string[]): Promise<Open> {
    const existing = this.#open.get(topic)
    if (existing) return existing
    const opening = this.#newTopic(topic, kind, params)
    this.#open.set(topic, opening)
    opening.catch(() => this.#open.delete(topic))
    return opening
  }

  async #newTopic(topic: string, kind: TopicKind, params: readonly string[]): Promise<Open> {
    const keys = new Set(await kind.watches(params))
    // A version that no earlier run of the server has used: a listener who returns never mistakes one for the other.
    const channel = new Channel(topic, Date.now())
    const open: Open = {
      channel,
      kind,
      params,
      keys,
      listeners: new Set(),
      behind: new Set(),
      dirty: false,
      running: null,
      mask: '',
    }
    // Registered before the first state is read, so that a change in between is not missed.
    this.#opened.set(topic, open)
    channel.change(await this.#produce(open))
    return open
  }

  #schedule(): void {
    if (this.#timer) return
    const wait = Math.max(0, this.#lastFlush + this.pause - performance.now())
    this.#timer = setTimeout(() => this.#flush(), wait)
  }

  #flush(): void {
    this.#timer = null
    this.#lastFlush = performance.now()
    for (const open of this.#opened.values()) if (open.dirty && !open.running) void this.#refresh(open)
  }

  #produce(open: Open): Promise<TopicState> {
    return doing(`topic ${open.kind.name}`, async () => {
      const state = await open.kind.produce(open.params)
      const mask = await this.#mask()
      open.mask = mask.version
      return mask.state(state)
    })
  }

  #refresh(open: Open): Promise<void> {
    open.running = this.#compute(open).finally(() => {
      open.running = null
      if (open.dirty) this.#schedule()
    })
    return open.running
  }

  async #compute(open: Open): Promise<void> {
    open.dirty = false
    try {
      const message = open.channel.change(await this.#produce(open))
      if (message) this.#send(open, message)
    } catch (error) {
      this.log.error({ err: error, topic: open.channel.topic }, 'a live topic could not be computed')
      // Tried again, but not at once: what failed is most often the database.
      open.dirty = true
      this.#lastFlush = performance.now() + 1000
    }
  }

  #send(open: Open, message: string): void {
    for (const listener of open.listeners) {
      if (open.behind.has(listener)) this.#snapshot(open, listener)
      else if (!listener.send(message)) open.behind.add(listener)
    }
  }
}
