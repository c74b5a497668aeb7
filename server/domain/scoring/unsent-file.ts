import Type, { type Static } from 'typebox'
import { Id, Name } from '#domain/kit/ids'
import { MarkInput } from './contract.ts'

/** A mark that a tablet could not send, as it is saved to a file: what would have been sent, for which session, by whom. */
export const UnsentMark = Type.Intersect([MarkInput, Type.Object({ sessionId: Id, personId: Id, personName: Name })])
export type UnsentMark = Static<typeof UnsentMark>

/** The file of a tablet's unsent marks, in the order in which they were entered. */
export const UnsentFile = Type.Object({
  touchstone: Type.Literal('unsent-marks'),
  version: Type.Literal(1),
  marks: Type.Array(UnsentMark, { minItems: 1, maxItems: 5000 }),
})
export type UnsentFile = Static<typeof UnsentFile>
