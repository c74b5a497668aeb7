import { Worker } from 'node:worker_threads'
import type { CertificateSheet } from '#domain/certificates/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import { pageOf } from './page.ts'
import type { Delivery, Order } from './typeset-thread.ts'

/**
 * The certificate as a PDF/A-2b document; the same sheet gives the same bytes. Refuses with certificate-unprintable
 * where no font has one of its characters.
 */
export async function renderCertificate(sheet: CertificateSheet): Promise<Buffer> {
  const delivery = await order(JSON.stringify(pageOf(sheet)))
  if ('pdf' in delivery) return Buffer.from(delivery.pdf)
  if (delivery.unprintable) throw new Refused(refuse('certificate-unprintable', { number: sheet.number }))
  throw new Error(delivery.message)
}

interface Waiting {
  readonly resolve: (delivery: Delivery) => void
  readonly reject: (error: unknown) => void
}

const waiting = new Map<number, Waiting>()
let thread: Worker | null = null
let orders = 0

function order(page: string): Promise<Delivery> {
  return new Promise((resolve, reject) => {
    const id = ++orders
    waiting.set(id, { resolve, reject })
    thread ??= startThread()
    thread.ref()
    thread.postMessage({ id, page } satisfies Order)
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
