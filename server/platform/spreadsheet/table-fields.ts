import Type from 'typebox'

/** What may be said beside a table that is sent: the encoding of a CSV text, which is found out otherwise. */
export const TableFields = Type.Object({
  encoding: Type.Optional(Type.Union([Type.Literal('utf-8'), Type.Literal('gb18030')])),
})
