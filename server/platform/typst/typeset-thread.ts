import { Refused, refuse } from '#domain/kit/refusal'
import type { CarryOut } from '../threads/order-thread.ts'
import { coverages, type Pictures, typeset, Unprintable } from './typeset.ts'

/** A page to be typeset: its data as JSON text, and the template's path. Null asks which characters can be printed. */
export type Page = { readonly template: string; readonly page: string; readonly pictures: Pictures } | null

/** Typesets a page, apart from the thread that answers everybody. Refuses document-unprintable. */
export const carryOut: CarryOut<Page, Uint8Array | Uint32Array> = async (order) => {
  if (!order) return { result: coverages().all }
  try {
    return { result: await typeset(order.template, order.page, order.pictures) }
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error
    throw new Refused(refuse('document-unprintable', { characters: error.characters.join(', ') }))
  }
}
