import { parentPort } from 'node:worker_threads'
import { typeset, Unprintable } from './typeset.ts'

/** A page to be typeset, as JSON text. */
export interface Order {
  readonly id: number
  readonly page: string
}

/** What became of an order. */
export type Delivery =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly unprintable: boolean; readonly message: string }

/** Typesets one page after another, apart from the thread that answers everybody. */
parentPort?.on('message', ({ id, page }: Order) => parentPort?.postMessage(deliver(id, page)))

function deliver(id: number, page: string): Delivery {
  try {
    return { id, pdf: typeset(page) }
  } catch (error) {
    return { id, unprintable: error instanceof Unprintable, message: String(error) }
  }
}
