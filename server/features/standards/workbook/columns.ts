import type { Cell, Row } from '../../../platform/spreadsheet/grid.ts'
import { codeText, letters, oneLine } from './words.ts'

/** The columns of the form that are read; "calculation" is known only to be passed over. */
export type Column =
  | 'code'
  | 'name'
  | 'day'
  | 'kind'
  | 'description'
  | 'score'
  | 'explanation'
  | 'requirement'
  | 'section'
  | 'calculation'
  | 'maximum'
  | 'form'

/** The head of a criterion's block. */
export interface Header {
  readonly row: Row
  readonly columns: ReadonlyMap<Column, number>
  /** The letter in "Criterion A"; null where the head names none. */
  readonly criterion: string | null
  /** The cell with the total that the head claims, if any. */
  readonly claim: { readonly cell: Cell; readonly column: number } | null
}

/** How headings are told apart, in the order in which they are tried; wordings differ by year and country. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ['form', /^touchstone form$/],
  ['name', /^sub[ -]*criteri(on|a) ?(name|description)/],
  ['code', /^sub[ -]*criteri(on|a) ?(id|code|no\.?|number)?$/],
  ['day', /\bday\b/],
  ['kind', /^(aspect )?type\b/],
  ['explanation', /^extra\b|^judg\w* score description/],
  ['score', /^(judg\w* )?score$/],
  ['requirement', /^requirement/],
  ['calculation', /^calculation/],
  ['section', /\bsection\b|^ws(os|ss|ess)\b/],
  ['maximum', /^max\b|^maximum\b|^marks?$/],
  ['description', /^aspect\b|^description$/],
]

/** Where the columns stand if their headings don't say so: today's form, and the form before 2017 without days. */
const today: readonly (Column | null)[] = [
  'code',
  'name',
  'day',
  'kind',
  'description',
  'score',
  'explanation',
  'requirement',
  'section',
  'calculation',
  'maximum',
]
const before2017 = today.filter((column) => column !== 'day' && column !== 'calculation')

/** Reads a row as the head of a criterion's block; null where it is none. */
export function headerOf(row: Row): Header | null {
  const columns = new Map<Column, number>()
  for (const [at, cell] of row.cells) {
    const text = oneLine(cell.text).toLowerCase()
    const column = headings.find(([, form]) => form.test(text))?.[0]
    if (column && !columns.has(column)) columns.set(column, at)
  }
  const essential = (['kind', 'description', 'maximum'] as const).filter((column) => columns.has(column))
  if (!columns.has('code') || essential.length < 2) return null
  fillUp(columns)
  return { row, columns, criterion: labelOf(row), claim: claimOf(row, lastOf(columns)) }
}

/** Gives columns without a known heading the place that they have in the form, where it is free. */
function fillUp(columns: Map<Column, number>): void {
  const code = columns.get('code') ?? 0
  const form = !columns.has('day') && columns.get('kind') === code + 2 ? before2017 : today
  form.forEach((column, at) => {
    const taken = [...columns.values()].includes(code + at)
    if (column && !taken && !columns.has(column)) columns.set(column, code + at)
  })
}

const labelForm = new RegExp(`^CRITERI(?:ON|A):?(?!ID$)(${letters})$`)

function labelOf(row: Row): string | null {
  for (const cell of row.cells.values()) {
    const letter = labelForm.exec(codeText(cell.text))?.[1]
    if (letter) return letter
  }
  return null
}

/** The last of the trade's columns; our own stands beyond the claimed total. */
function lastOf(columns: Header['columns']): number {
  return Math.max(...[...columns].filter(([column]) => column !== 'form').map(([, at]) => at))
}

/** The last number to the right of the columns. */
function claimOf(row: Row, lastColumn: number): Header['claim'] {
  const found = [...row.cells].filter(([at, cell]) => at > lastColumn && isNumber(cell)).at(-1)
  return found ? { column: found[0], cell: found[1] } : null
}

/** Whether a cell holds a number, also one that is stored as text or not calculated yet. */
export function isNumber(cell: Cell): boolean {
  return cell.kind === 'number' || cell.kind === 'pending' || /^\d+([.,]\d+)?$/.test(cell.text.trim())
}
