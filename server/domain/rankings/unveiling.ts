import Type, { type Static } from 'typebox'
import type { Board } from '#domain/events/contract'
import { Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { type RecheckStanding, whyNotRechecked } from './publish.ts'

/** A place of a ceremony, as those who lead it see it. */
export const UnveilingPlace = Type.Object({
  rank: Type.Integer(),
  entries: Type.Array(
    Type.Object({ entryId: Id, number: Type.Integer(), name: Name, delegation: Name, total: PointsText }),
  ),
})
export type UnveilingPlace = Static<typeof UnveilingPlace>

/** Where a ceremony stands: the places from the last to the first, and how many the public has seen. */
export const UnveilingView = Type.Object({
  startedAt: Instant,
  shown: Type.Integer(),
  places: Type.Array(UnveilingPlace),
})
export type UnveilingView = Static<typeof UnveilingView>

/** The entries by rank, from the last place to the first: those who share a rank are unveiled together. */
export function groupsFromBottom(
  standings: readonly { readonly entryId: string; readonly rank: number }[],
): string[][] {
  const groups = new Map<number, string[]>()
  for (const { entryId, rank } of standings) groups.set(rank, [...(groups.get(rank) ?? []), entryId])
  return [...groups].sort(([a], [b]) => b - a).map(([, entryIds]) => entryIds)
}

/** What must be known to judge whether a ceremony may begin. */
export interface UnveilFacts {
  readonly board: Board
  readonly eventDraft: boolean
  readonly entries: number
  /** Sheets that the chief judge has not confirmed: what is unveiled must not move any more. */
  readonly unconfirmed: number
  /** The version of the published result; null before the first. */
  readonly published: number | null
  readonly recheck: RecheckStanding
}

/** Why a ceremony may not begin: nothing is unveiled while marks are open, or what everybody can read already. */
export function whyNotUnveil(facts: UnveilFacts): Refusal | null {
  if (facts.eventDraft) return refuse('event-not-announced')
  if (facts.board === 'unveiling') return refuse('unveiling-begun')
  if (facts.published !== null) return refuse('unveiling-published')
  if (facts.entries === 0) return refuse('result-without-entries')
  if (facts.unconfirmed > 0) return refuse('sheets-unconfirmed', { count: facts.unconfirmed })
  return whyNotRechecked(facts.recheck)
}

/** Why no further place may be unveiled, or the last one veiled again; `shown` is what the leader's screen showed. */
export function whyNotStep(
  board: Board,
  unveiling: { readonly shown: number; readonly places: number } | null,
  asked: { readonly shown: number; readonly by: 1 | -1 },
): Refusal | null {
  if (board !== 'unveiling' || !unveiling) return refuse('unveiling-not-begun')
  if (unveiling.shown !== asked.shown) return refuse('unveiling-moved-on', { shown: unveiling.shown })
  const next = unveiling.shown + asked.by
  return next < 0 || next > unveiling.places ? refuse('unveiling-at-its-end') : null
}
