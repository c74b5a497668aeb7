import Type, { type Static } from 'typebox'
import type { PromotionRule } from '#domain/events/filing'
import { Id, Instant, Name } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { Award } from './contract.ts'

/** What a winner is due, or has been given, by the filed rules. */
export const PromotionView = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  name: Name,
  delegation: Name,
  discipline: Name,
  award: Type.Union([Type.String(), Type.Null()]),
  kind: Type.Enum(['level', 'title']),
  value: Type.String(),
  /** `due`: not given yet; `granted`; `lapsed`: given, but by the newest result no longer due; `withdrawn`. */
  state: Type.Enum(['due', 'granted', 'lapsed', 'withdrawn']),
  /** Null while it is due. */
  id: Type.Union([Id, Type.Null()]),
  grantedAt: Type.Union([Instant, Type.Null()]),
})
export type PromotionView = Static<typeof PromotionView>

/** A standing of a published result. */
export interface AwardedEntry {
  readonly entryId: string
  readonly award: Award | null
}

/** What is due to an entry. */
export interface DuePromotion {
  readonly entryId: string
  readonly kind: PromotionRule['kind']
  readonly value: string
}

/** What the winners of a result are due by the rules that were accepted, in the order of the result. */
export function duePromotions(standings: readonly AwardedEntry[], rules: readonly PromotionRule[]): DuePromotion[] {
  return standings.flatMap(({ entryId, award }) =>
    rules.filter((rule) => rule.award === award).map(({ kind, value }) => ({ entryId, kind, value })),
  )
}

/** What two promotions are one by. */
export const promotionKey = ({ entryId, kind, value }: DuePromotion): string => `${entryId} ${kind} ${value}`

/** Why nothing can be granted: no filing was accepted, or everything due was granted. */
export function whyNotGrant(facts: { readonly accepted: boolean; readonly due: number }): Refusal | null {
  if (!facts.accepted) return refuse('filing-missing')
  return facts.due === 0 ? refuse('promotion-nothing-due') : null
}
