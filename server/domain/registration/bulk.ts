import Type, { type Static } from 'typebox'
import { Id, Instant } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** What can be done to many entries at once. */
export const bulkKinds = ['withdraw-entries', 'mark-absent'] as const
export type BulkKind = (typeof bulkKinds)[number]

const EntryIds = Type.Array(Id, { minItems: 1, maxItems: 10_000, uniqueItems: true })

/** Entries that are withdrawn, or marked absent, together. */
export const ManyEntries = Type.Object({
  entryIds: EntryIds,
  reason: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }),
})
export type ManyEntries = Static<typeof ManyEntries>

/** Entries that came after all. */
export const PresentEntries = Type.Object({ entryIds: EntryIds })
export type PresentEntries = Static<typeof PresentEntries>

export const BulkActView = Type.Object({
  id: Id,
  kind: Type.Enum(bulkKinds),
  count: Type.Integer(),
  reason: Type.String(),
  at: Instant,
  undoneAt: Type.Union([Instant, Type.Null()]),
})
export type BulkActView = Static<typeof BulkActView>

/** What is known of entries to which something is done together. */
export interface ManyFacts {
  readonly asked: number
  /** Of those asked for, the entries that the discipline has and that it can be done to. */
  readonly standing: number
}

/** Why something may not be done to entries together: to all of them, or to none. */
export function whyNotTogether({ asked, standing }: ManyFacts): Refusal | null {
  return standing === asked ? null : refuse('entries-not-standing', { count: asked - standing })
}

/** Why entries can't be absent: to whom marks were given, somebody has seen. `marked` are their numbers. */
export function whyNotMarkAbsent({ marked, ...facts }: ManyFacts & { readonly marked: readonly number[] }) {
  const [number] = marked
  return whyNotTogether(facts) ?? (number === undefined ? null : refuse('entry-marked', { number }))
}

/** Why what was done may not be undone: it was undone already, or somebody has changed its entries since. */
export function whyNotUndo(act: { readonly undoneAt: Date | null; readonly changed: number }): Refusal | null {
  if (act.undoneAt) return refuse('bulk-undone')
  return act.changed > 0 ? refuse('bulk-changed-since', { count: act.changed }) : null
}
