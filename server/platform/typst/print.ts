import { Worker } from 'node:worker_threads'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Pictures } from './typeset.ts'
import type { Delivery, Order } from './typeset-thread.ts'

/**
 * Prints data by a template (a path) as a PDF/A-2b document; the same data give the same bytes. The template finds the
 * pictures at /shadow/NAME. Refuses with
 * document-unprintable where no font has one of its characters.
 */
export async function print(template: string, data: unknown, pictures: Pictures = {}): Promise<Buffer> {
  const delivery = await order(template, JSON.stringify(data), pictures)
  if ('pdf' in delivery) return Buffer.from(delivery.pdf)
  if (delivery.unprintable) throw new Refused(refuse('document-unprintable'))
  throw new Error(delivery.message)
}

interface Waiting {
  readonly resolve: (delivery: Delivery) => void
  readonly reject: (error: unknown) => void
}

const waiting = new Map<number, Waiting>()
let thread: Worker | null = null
let orders = 0

function order(template: string, page: string, pictures: Pictures): Promise<Delivery> {
  return new Promise((resolve, reject) => {
    const id = ++orders
    waiting.set(id, { resolve, reject })
    thread ??= startThread()
    thread.ref()
    thread.postMessage({ id, template, page, pictures } satisfies Order)
  })
}

/** One thread for the process, started with the first order. It keeps the process alive only while somebody waits. */
function startThread(): Worker {
  const started = new Worker(new URL('./start-thread.mjs', import.meta.url))
  started.on('message', (delivery: Delivery) => {
    waiting.get(delivery.id)?.resolve(delivery)
    waiting.delete(delivery.id)
    if (waiting.size === 0) started.unref()
  })
  started.on('error', giveUp)
  started.on('exit', (code) => giveUp(new Error(`the typesetting thread ended with ${code}`)))
  return started
}

/** Everybody who waits is told; the next order starts another thread. */
function giveUp(error: unknown): void {
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
  thread = null
}
