import Type, { type Static } from 'typebox'
import { Id, Instant, PointsText } from '#domain/kit/ids'

const Figures = Type.Object({ rank: Type.Union([Type.Integer(), Type.Null()]), total: PointsText })

/** An entry of which the shadow and the ranking say different things; null where one of them doesn't know it. */
export const ShadowDifference = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  ranking: Type.Union([Figures, Type.Null()]),
  shadow: Type.Union([Figures, Type.Null()]),
})
export type ShadowDifference = Static<typeof ShadowDifference>

/** An alarm that nobody has acknowledged yet. */
export const ShadowAlarm = Type.Object({
  id: Id,
  raisedAt: Instant,
  differences: Type.Array(ShadowDifference),
})
export type ShadowAlarm = Static<typeof ShadowAlarm>

/** An alarm names at most so many entries; the log names them all. */
export const mostDifferences = 20
