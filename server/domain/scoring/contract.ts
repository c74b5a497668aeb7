import Type, { type Static } from 'typebox'
import { Id, Instant, PointsText } from '#domain/kit/ids'

/** A mark as a judge sends it; a null value takes the mark back. `round` is 1, or later when a judgement is repeated. */
export const MarkInput = Type.Object({
  commandId: Id,
  entryId: Id,
  aspectId: Id,
  round: Type.Integer({ minimum: 1, maximum: 99 }),
  value: Type.Union([PointsText, Type.Null()]),
})
export type MarkInput = Static<typeof MarkInput>

/** A standing mark as its reader may see it. */
export const MarkView = Type.Object({
  entryId: Id,
  aspectId: Id,
  judgeId: Id,
  round: Type.Integer(),
  revision: Type.Integer(),
  value: Type.Union([PointsText, Type.Null()]),
  at: Instant,
})
export type MarkView = Static<typeof MarkView>

export const SignOffRoleName = Type.Union([Type.Literal('judge'), Type.Literal('chief-judge')])
export type SignOffRole = Static<typeof SignOffRoleName>

/** A sheet: one entry's sub-criterion. */
export const SheetKey = Type.Object({ entryId: Id, subCriterionId: Id })
export type SheetKey = Static<typeof SheetKey>

/** Where a sheet stands: marks missing, a judgement to repeat, ready to sign, signed by some, by the panel, confirmed. */
export const SheetState = Type.Union([
  Type.Literal('open'),
  Type.Literal('second-round'),
  Type.Literal('complete'),
  Type.Literal('signing'),
  Type.Literal('signed'),
  Type.Literal('confirmed'),
])
export type SheetState = Static<typeof SheetState>
