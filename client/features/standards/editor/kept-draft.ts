import type { SchemeDraft } from '#domain/standards/contract'

/** A draft as this browser keeps it until it is saved or discarded. */
export interface KeptDraft {
  /** The version of the scheme that it began with, null before the first. */
  readonly base: number | null
  /** When it was last changed, as ISO text. */
  readonly at: string
  readonly draft: SchemeDraft
}

const keyOf = (owner: string, key: string) => `touchstone.scheme-draft.${owner}.${key}`

/** The draft of a person for a discipline or a component; null where there is none that can be read. */
export function keptDraft(owner: string, key: string): KeptDraft | null {
  const kept = localStorage.getItem(keyOf(owner, key))
  if (kept === null) return null
  try {
    const found = JSON.parse(kept)
    return Array.isArray(found?.draft?.criteria) ? found : null
  } catch (error) {
    console.warn('a kept draft could not be read and was left out', error)
    return null
  }
}

/** Keeps a draft over reloads and crashes; false where the browser has no room for it. */
export function keepDraft(owner: string, key: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(owner, key), JSON.stringify(kept))
    return true
  } catch (error) {
    console.warn('a draft could not be kept', error)
    return false
  }
}

export const forgetDraft = (owner: string, key: string): void => localStorage.removeItem(keyOf(owner, key))
