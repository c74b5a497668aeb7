import Type, { type Static } from 'typebox'
import type { HeadWords } from '#domain/kit/heads'
import { type Refusal, type RefusalFacts, refuse } from '#domain/kit/refusal'
import { TableNote } from '#domain/kit/table-note'
import { canBeKept, cleanLine, plainNumber } from '#domain/kit/text'
import { ABSENT, type MarkValue } from './contract.ts'

/** What a line of marks to be imported says, in the order of the columns of a CSV file. */
export const markColumns = ['entry', 'aspect', 'judge', 'round', 'value'] as const
export type MarkColumn = (typeof markColumns)[number]

/** The words by which the columns of a CSV file are known; the first are those of the template and of the export. */
export const markHeads: HeadWords<MarkColumn> = {
  entry: ['entry', '编号', '参赛号', '选手编号', 'entry number'],
  aspect: ['aspect', '评分点', '评分项', '评分点编号', 'aspect code'],
  judge: ['judge', '裁判', '裁判席位', 'seat'],
  round: ['round', '轮次'],
  value: ['value', '值', '评分', '成绩', 'mark'],
}

/** A line of a file of marks: people write numbers, codes and seats there, no identifiers. */
export interface MarkLine {
  /** The entry's number in the discipline. */
  readonly entry: number
  /** The aspect's code in the scheme. */
  readonly aspect: string
  /** The judge's seat in the entry's panel, counted from 1; null for a measurement, which the panel agrees on. */
  readonly judge: number | null
  readonly round: number
  readonly value: Exclude<MarkValue, null>
}

/** What is wrong with a line: its number in the file, the column, and the refusal. */
export const LineProblem = Type.Object({
  line: Type.Integer(),
  field: Type.Union([Type.Enum(markColumns), Type.Null()]),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
})
export type LineProblem = Static<typeof LineProblem>

/** What a file of marks comes to: how many marks, and the first hundred of its problems. */
export const MarksCheck = Type.Object({
  marks: Type.Integer(),
  /** Lines that can't be taken; where there are very many, reading stops and `isMore` says so. */
  wrong: Type.Integer(),
  isMore: Type.Boolean(),
  problems: Type.Array(LineProblem),
  notes: Type.Array(TableNote),
})
export type MarksCheck = Static<typeof MarksCheck>

/** An import of marks as the desk shows it. */
export const MarkImport = Type.Object({
  id: Type.String(),
  fileName: Type.String(),
  fileHash: Type.String(),
  marks: Type.Integer(),
  by: Type.String(),
  at: Type.String(),
  undone: Type.Union([Type.Object({ by: Type.String(), at: Type.String(), reason: Type.String() }), Type.Null()]),
})
export type MarkImport = Static<typeof MarkImport>

/** So many wrong lines of a file are named; the others are counted. */
export const mostProblems = 100

/** What is wrong, and in which column. */
export interface WrongField {
  readonly field: MarkColumn | null
  readonly refusal: Refusal
}

const wrong = (field: MarkColumn | null, code: string, facts: RefusalFacts = {}): WrongField => ({
  field,
  refusal: refuse(code, facts),
})

const WHOLE = /^\d{1,6}$/

/** Most fields are plain: a million lines need not be looked through for signs that none of them has. */
const plainFigure = (field: string) => (/^[\w.-]*$/.test(field) ? field : plainNumber(field))

/** Reads the fields of a line, in the order of the columns. */
export function readMarkLine(fields: readonly string[]): MarkLine | WrongField {
  const broken = fields.findIndex((field) => !canBeKept(field))
  if (broken >= 0) return wrong(markColumns[broken] ?? null, 'table-sign-broken')
  const aspect = cleanLine(fields[1] ?? '')
  const [entry = '', , judge = '', round = '', value = ''] = fields.map(plainFigure)
  if (!WHOLE.test(entry)) return wrong('entry', 'line-number-invalid', { value: entry })
  if (aspect === '') return wrong('aspect', 'line-field-missing')
  if (judge !== '' && !WHOLE.test(judge)) return wrong('judge', 'line-number-invalid', { value: judge })
  if (round !== '' && !WHOLE.test(round)) return wrong('round', 'line-number-invalid', { value: round })
  if (value === '') return wrong('value', 'line-field-missing')
  return {
    entry: Number(entry),
    aspect,
    judge: judge === '' ? null : Number(judge),
    round: round === '' ? 1 : Number(round),
    value: value.toLowerCase() === ABSENT ? ABSENT : value,
  }
}

/** The fields of a line of JSON: an object with the columns as keys, numbers as numbers or text. */
export function jsonFields(line: string): string[] | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const given = value as Readonly<Record<string, unknown>>
  return markColumns.map((column) => (given[column] == null ? '' : String(given[column]).trim()))
}

/** The column that a refused mark is wrong in; null where it is the session or the sheet. */
export function columnOf(code: string): MarkColumn | null {
  if (code.startsWith('mark-')) return 'value'
  if (code.startsWith('round-')) return 'round'
  if (code.startsWith('aspect-')) return 'aspect'
  return code.startsWith('entry-') ? 'entry' : null
}
