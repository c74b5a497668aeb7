import { createDraft } from '../../../lib/form-draft.ts'
import type { StandardDraft } from './standard-draft.ts'

/** A draft of a standard as this browser keeps it until it is saved or discarded. */
export interface KeptStandard {
  draft: StandardDraft | null
  /** The version that it began with, 0 before the first. */
  base: number
  /** When it was last changed, as ISO text. */
  at: string
}

/** The draft of an occupation's standard that is kept through a reload. */
export const createKeptStandard = (occupationId: string) =>
  createDraft<KeptStandard>(`standard.${occupationId}`, { draft: null, base: 0, at: '' })
