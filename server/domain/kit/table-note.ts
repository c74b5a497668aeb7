import Type, { type Static } from 'typebox'

/** Something about a file that keeps nothing from being taken and is said once: a code, worded as a refusal's, and its facts. */
export const TableNote = Type.Object({
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
})
export type TableNote = Static<typeof TableNote>
