import Type, { type Static } from 'typebox'
import { Id, Instant } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** What can be done to many entries at once. */
export const bulkKinds = ['withdraw-entries'] as const
export type BulkKind = (typeof bulkKinds)[number]

/** Entries that are withdrawn together, as after a round that many didn't come to. */
export const WithdrawEntries = Type.Object({
  entryIds: Type.Array(Id, { minItems: 1, maxItems: 10_000, uniqueItems: true }),
  reason: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }),
})
export type WithdrawEntries = Static<typeof WithdrawEntries>

export const BulkActView = Type.Object({
  id: Id,
  kind: Type.Enum(bulkKinds),
  count: Type.Integer(),
  reason: Type.String(),
  at: Instant,
  undoneAt: Type.Union([Instant, Type.Null()]),
})
export type BulkActView = Static<typeof BulkActView>

/** What is known of entries that are to be withdrawn together. */
export interface WithdrawFacts {
  readonly asked: number
  /** Of those asked for, the entries that the discipline has and that take part. */
  readonly standing: number
}

/** Why entries may not be withdrawn together: all of them, or none. */
export function whyNotWithdrawEntries({ asked, standing }: WithdrawFacts): Refusal | null {
  return standing === asked ? null : refuse('entries-not-standing', { count: asked - standing })
}

/** Why what was done may not be undone: it was undone already, or somebody has changed its entries since. */
export function whyNotUndo(act: { readonly undoneAt: Date | null; readonly changed: number }): Refusal | null {
  if (act.undoneAt) return refuse('bulk-undone')
  return act.changed > 0 ? refuse('bulk-changed-since', { count: act.changed }) : null
}
