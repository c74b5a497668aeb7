import { Refused, refuse } from '#domain/kit/refusal'
import type { CarryOut } from '../threads/order-thread.ts'
import { type Pictures, typeset, Unprintable } from './typeset.ts'

/** A page to be typeset: its data as JSON text, and the template's path. */
export interface Page {
  readonly template: string
  readonly page: string
  readonly pictures: Pictures
}

/** Typesets a page, apart from the thread that answers everybody. Refuses document-unprintable. */
export const carryOut: CarryOut<Page, Uint8Array> = ({ template, page, pictures }) => {
  try {
    return { result: typeset(template, page, pictures) }
  } catch (error) {
    throw error instanceof Unprintable ? new Refused(refuse('document-unprintable')) : error
  }
}
