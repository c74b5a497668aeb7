import type { Worker } from 'node:worker_threads'
import { Refused } from '#domain/kit/refusal'
import type { Answer, Order, Said } from './order-thread.ts'
import { startThread } from './start-thread.ts'

/** How many threads a pool has, how many orders wait for one, and what an order may take. */
export interface PoolLimits {
  readonly threads: number
  /** Orders that may wait while all threads are at work. */
  readonly waiting: number
  /** Seconds for an order, its thread's start and its own waiting not counted; null where it may take any time. */
  readonly seconds: number | null
  /** MB of memory for the values of a thread; null for as much as Node itself allows. */
  readonly megabytes: number | null
}

/** Thrown where an order isn't taken, since too many wait already. */
export class PoolFull extends Error {}

/** Thrown where an order has taken more than it may; its thread was ended. */
export class OverLimit extends Error {
  constructor(readonly what: 'seconds' | 'megabytes') {
    super(`an order took too many ${what}`)
  }
}

interface Waiting {
  readonly order: Order
  readonly resolve: (result: never) => void
  readonly reject: (reason: unknown) => void
}

/** A thread with the order that it carries out. */
interface Hand {
  readonly thread: Worker
  hasStarted: boolean
  waiting: Waiting | null
  timer: NodeJS.Timeout | undefined
}

const ordersModule = new URL('./order-thread.ts', import.meta.url)

/**
 * Threads that are started when they are needed, stay, and keep the process alive only while they work. Whatever they
 * carry out holds up nobody here.
 */
export class ThreadPool {
  readonly #hands = new Set<Hand>()
  readonly #queue: Waiting[] = []

  constructor(readonly limits: PoolLimits) {}

  /**
   * Has an order carried out by a module's `carryOut`, which is given a copy of the input. Rejects with Refused where that
   * refuses, with PoolFull and with OverLimit.
   */
  run<Result>(module: URL, input: unknown): Promise<Result> {
    return new Promise((resolve, reject) => {
      const waiting = { order: { module: module.href, input }, resolve, reject }
      const free = this.#free()
      if (free) this.#give(free, waiting)
      else if (this.#queue.length < this.limits.waiting) this.#queue.push(waiting)
      else reject(new PoolFull('too many orders wait'))
    })
  }

  #free(): Hand | null {
    const idle = [...this.#hands].find(({ waiting }) => !waiting)
    return idle ?? (this.#hands.size < this.limits.threads ? this.#start() : null)
  }

  #start(): Hand {
    const { megabytes } = this.limits
    const resourceLimits = megabytes === null ? {} : { maxOldGenerationSizeMb: megabytes }
    const thread = startThread(ordersModule, { resourceLimits })
    const hand: Hand = { thread, hasStarted: false, waiting: null, timer: undefined }
    thread.on('message', (said: Said) => (said === 'started' ? this.#started(hand) : this.#answered(hand, said)))
    thread.on('error', (error) => this.#lost(hand, isMemory(error) ? new OverLimit('megabytes') : error))
    thread.on('exit', (code) => this.#lost(hand, new Error(`a thread ended with ${code}`)))
    this.#hands.add(hand)
    return hand
  }

  #give(hand: Hand, waiting: Waiting): void {
    hand.waiting = waiting
    hand.thread.ref()
    hand.thread.postMessage(waiting.order)
    if (hand.hasStarted) this.#watch(hand)
  }

  #started(hand: Hand): void {
    hand.hasStarted = true
    this.#watch(hand)
  }

  #watch(hand: Hand): void {
    const { seconds } = this.limits
    if (seconds !== null) hand.timer = setTimeout(() => this.#lost(hand, new OverLimit('seconds')), seconds * 1000)
  }

  #answered(hand: Hand, answer: Answer): void {
    const { waiting } = hand
    hand.waiting = null
    clearTimeout(hand.timer)
    hand.thread.unref()
    if (waiting) settle(waiting, answer)
    const next = this.#queue.shift()
    if (next) this.#give(hand, next)
  }

  /** Whoever waited for a thread that is no more is told why; another takes its place. */
  #lost(hand: Hand, reason: unknown): void {
    if (!this.#hands.delete(hand)) return
    clearTimeout(hand.timer)
    void hand.thread.terminate()
    hand.waiting?.reject(reason)
    const next = this.#queue.shift()
    if (next) this.#give(this.#start(), next)
  }
}

const isMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function settle({ resolve, reject }: Waiting, answer: Answer): void {
  if ('result' in answer) resolve(answer.result as never)
  else reject('refusal' in answer ? new Refused(answer.refusal) : new Error(answer.fault))
}
