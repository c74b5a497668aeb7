import { parentPort } from 'node:worker_threads'
import { type Pictures, typeset, Unprintable } from './typeset.ts'

/** A page to be typeset: its data as JSON text, and the template's path. */
export interface Order {
  readonly id: number
  readonly template: string
  readonly page: string
  readonly pictures: Pictures
}

/** What became of an order. */
export type Delivery =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly unprintable: boolean; readonly message: string }

/** Typesets one page after another, apart from the thread that answers everybody. */
parentPort?.on('message', (order: Order) => parentPort?.postMessage(deliver(order)))

function deliver({ id, template, page, pictures }: Order): Delivery {
  try {
    return { id, pdf: typeset(template, page, pictures) }
  } catch (error) {
    return { id, unprintable: error instanceof Unprintable, message: String(error) }
  }
}
