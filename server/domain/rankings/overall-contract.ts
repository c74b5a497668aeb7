import Type, { type Static } from 'typebox'
import { OverallRules } from '#domain/events/overall-rules'
import { Id, Instant, Name, PointsText } from '#domain/kit/ids'

/** An entry that is the best of its delegation over all disciplines, by the common scale. */
export const BestEntry = Type.Object({
  entryId: Id,
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  discipline: Type.Object({ code: Type.String(), name: Name, latinName: Type.Union([Name, Type.Null()]) }),
  scale: PointsText,
})
export type BestEntry = Static<typeof BestEntry>

/** A delegation's row of an overall table. */
export const OverallRow = Type.Object({
  rank: Type.Integer(),
  delegation: Type.Object({ code: Type.String(), name: Name }),
  gold: Type.Integer(),
  silver: Type.Integer(),
  bronze: Type.Integer(),
  medallion: Type.Integer(),
  medalPoints: Type.Integer(),
  /** Its entries in the official results. */
  entries: Type.Integer(),
  /** The sum of its counted points on the common scale, and their average half-up to 2 decimals; null without any. */
  total: Type.Union([PointsText, Type.Null()]),
  average: Type.Union([PointsText, Type.Null()]),
  /** Its best, several where they are equal; empty without a common scale. */
  best: Type.Array(BestEntry),
})
export type OverallRow = Static<typeof OverallRow>

/** A published overall table. */
export const OverallView = Type.Object({
  version: Type.Integer(),
  rules: OverallRules,
  inputHash: Type.String(),
  publishedAt: Instant,
  rows: Type.Array(OverallRow),
})
export type OverallView = Static<typeof OverallView>

/** The overall table as the staff see it before it is published. */
export const OverallDraft = Type.Object({
  rules: OverallRules,
  rows: Type.Array(OverallRow),
  /** The disciplines that have entries, and which version of their result counts; null without one. */
  disciplines: Type.Array(
    Type.Object({ id: Id, code: Type.String(), name: Name, version: Type.Union([Type.Integer(), Type.Null()]) }),
  ),
  published: Type.Union([OverallView, Type.Null()]),
})
export type OverallDraft = Static<typeof OverallDraft>
