import Type, { type Static } from 'typebox'
import { Id, PointsText } from '#domain/kit/ids'
import { AspectKindName } from '#domain/standards/contract'
import { ABSENT } from './contract.ts'
import { StandingPenalty } from './penalty.ts'

const PointsOrNull = Type.Union([PointsText, Type.Null()])

/** One aspect of one entry in full: what was entered, what of it counts, and what it comes to. */
export const AwardView = Type.Object({
  aspectId: Id,
  code: Type.String(),
  kind: AspectKindName,
  state: Type.Union([Type.Literal('open'), Type.Literal('repeat'), Type.Literal('decided')]),
  round: Type.Integer(),
  /** The agreed measurement as it was entered, or the judges' own scores of the round in the order of their seats. */
  scores: Type.Array(
    Type.Object({
      personId: Id,
      value: Type.Union([PointsText, Type.Literal(ABSENT)]),
      /** False for an absent judge and for points that were dropped. */
      counts: Type.Boolean(),
    }),
  ),
  /** The mean of a decided panel, before its factor. */
  mean: PointsOrNull,
  award: PointsOrNull,
})
export type AwardView = Static<typeof AwardView>

/** Everything that an entry's total in a session is made of. */
export const EntryAwards = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  aspects: Type.Array(AwardView),
  /** Each module with the sum of its awards, and its points after weight and penalties. */
  modules: Type.Array(Type.Object({ code: Type.String(), awarded: PointsText, points: PointsText })),
  /** The standing penalties; without points one disqualifies its module. */
  penalties: Type.Array(StandingPenalty),
  decided: Type.Integer(),
  total: PointsText,
})
export type EntryAwards = Static<typeof EntryAwards>
