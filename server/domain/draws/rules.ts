import type { DrawPurpose } from '#domain/draws/contract'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** What is known of a list before it is frozen. */
export interface ListFacts {
  readonly items: readonly string[]
  readonly slots: readonly string[] | null
}

/** Why a list can't be drawn from: every item and slot stands once, and there is a slot for each item. */
export function whyNotFreeze({ items, slots }: ListFacts): Refusal | null {
  if (items.length < 2) return refuse('draw-list-short')
  const twice = firstTwice(items) ?? (slots ? firstTwice(slots) : null)
  if (twice !== null) return refuse('draw-item-twice', { item: twice })
  if (slots && slots.length !== items.length)
    return refuse('draw-slots-differ', { items: items.length, slots: slots.length })
  return null
}

function firstTwice(words: readonly string[]): string | null {
  const seen = new Set<string>()
  return words.find((word) => seen.size === seen.add(word).size) ?? null
}

/** What is known of a draw when it is to be run. Instants in milliseconds. */
export interface RunFacts {
  readonly committedAt: number
  readonly drawnAt: number | null
  readonly replaced: boolean
  readonly officerId: string
}

/** Why the draw can't be run: once only, by who committed to it, with a value that became known after that. */
export function whyNotRun(facts: RunFacts, personId: string | null, knownAt: number, now: number): Refusal | null {
  if (facts.drawnAt !== null) return refuse('draw-run-before')
  if (facts.replaced) return refuse('draw-replaced')
  if (facts.officerId !== personId) return refuse('draw-of-another-officer')
  if (knownAt <= facts.committedAt) return refuse('draw-value-too-early')
  return knownAt > now ? refuse('draw-value-not-yet') : null
}

/** Why a draw can't take the place of another: the older one stays on record, with the reason. */
export function whyNotReplace(older: { readonly replaced: boolean }, reason: string | null): Refusal | null {
  if (older.replaced) return refuse('draw-replaced')
  return reason?.trim() ? null : refuse('draw-reason-missing')
}

/** Why a draw can't be run or replaced by itself: a sample is drawn within its re-check, which it belongs to. */
export const whyNotAlone = ({ purpose }: { readonly purpose: DrawPurpose }): Refusal | null =>
  purpose === 'sample' ? refuse('draw-of-recheck') : null
