import { Refused, refuse } from '#domain/kit/refusal'
import { cellOf, type WorkbookParts } from './cell-value.ts'
import { type Cell, columnOf, type Row, type Sheet } from './grid.ts'
import { longestCell } from './table-limits.ts'
import { attributeOf, stepsOf, type XmlStep } from './xml.ts'

/**
 * How much a workbook may hold; what lies beyond is no marking scheme and no list of entries. `rows` are those that are
 * written, empty ones among them, `lastRow` is the highest number of one; a text that many cells refer to counts for each.
 */
export const sheetLimits = {
  cells: 500_000,
  characters: 40_000_000,
  rows: 1_048_576,
  lastRow: 1_048_576,
  columns: 16_384,
  merged: 100_000,
} as const

/** What may still be read; shared by the sheets of a workbook. */
export interface Allowance {
  cells: number
  characters: number
  rows: number
}

/** Runs through an XML text. */
export function walk(xml: string, visit: (step: XmlStep) => void): void {
  for (const step of stepsOf(xml)) visit(step)
}

/** What a sheet says beside its name and place. */
export type SheetContent = Omit<Sheet, 'name' | 'visible'>

/**
 * The rows of a sheet that hold anything, which cells are merged, and which rows and columns nobody sees. Refuses `workbook-too-large`, `workbook-rows-many`,
 * `table-cells-many` and `table-cell-long`.
 */
export function readSheet(xml: string, parts: WorkbookParts, allowance: Allowance): SheetContent {
  const reader = new RowReader(parts, allowance)
  walk(xml, (step) => reader.take(step))
  return reader
}

/** The text of an element as its tags go by: `t` holds text, phonetic readings (`rPh`) are no part of it. */
export class TextCollector {
  text = ''
  #inside = false
  #phonetic = false

  take(step: XmlStep): void {
    if (step.kind === 'text') this.text += this.#inside ? step.text : ''
    else if (step.name === 'rPh') this.#phonetic = step.kind === 'open' && !step.empty
    else if (step.name === 't') this.#inside = step.kind === 'open' && !step.empty && !this.#phonetic
  }
}

/** What a cell has said of itself before its closing tag. */
interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  hasValue: boolean
  hasFormula: boolean
  readonly inline: TextCollector
}

class RowReader implements SheetContent {
  readonly rows: Row[] = []
  readonly merged: string[] = []
  readonly hiddenRows: number[] = []
  readonly hiddenColumns = new Set<number>()
  readonly #parts: WorkbookParts
  readonly #allowance: Allowance
  #number = 0
  #isHidden = false
  #cells = new Map<number, Cell>()
  #column = -1
  #cell: OpenCell | null = null
  #inValue = false

  constructor(parts: WorkbookParts, allowance: Allowance) {
    this.#parts = parts
    this.#allowance = allowance
  }

  take(step: XmlStep): void {
    const cell = this.#cell
    if (cell) this.#takeInside(cell, step)
    else if (step.kind === 'text') return
    else if (step.name === 'row') step.kind === 'open' ? this.#openRow(step.attributes) : this.#closeRow()
    else if (step.name === 'c' && step.kind === 'open' && !step.empty) this.#openCell(step.attributes)
    else if (step.name === 'c' && step.kind === 'open') this.#column = this.#columnOf(step.attributes)
    else if (step.name === 'col' && step.kind === 'open') this.#hideColumns(step.attributes)
    else if (step.name === 'mergeCell' && step.kind === 'open') this.#merge(attributeOf(step.attributes, 'ref'))
  }

  #merge(range: string | null): void {
    if (this.merged.length === sheetLimits.merged) throw tooLarge('merged', sheetLimits.merged)
    if (range) this.merged.push(range)
  }

  #hideColumns(attributes: string): void {
    if (!isOn(attributeOf(attributes, 'hidden')) && Number(attributeOf(attributes, 'width') ?? 1) !== 0) return
    const [first, last] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))]
    for (let column = first; column <= Math.min(last, sheetLimits.columns); column++) this.hiddenColumns.add(column - 1)
  }

  #openRow(attributes: string): void {
    this.#closeRow()
    if (--this.#allowance.rows < 0) throw new Refused(refuse('workbook-rows-many', { limit: sheetLimits.rows }))
    const number = Number(attributeOf(attributes, 'r') ?? this.#number + 1)
    if (!Number.isInteger(number) || number < 1 || number > sheetLimits.lastRow)
      throw tooLarge('rows', sheetLimits.lastRow)
    this.#number = number
    this.#isHidden = isOn(attributeOf(attributes, 'hidden')) || Number(attributeOf(attributes, 'ht') ?? 1) === 0
    this.#column = -1
  }

  #closeRow(): void {
    if (this.#cells.size === 0) return
    this.rows.push({ number: this.#number, cells: this.#cells })
    if (this.#isHidden) this.hiddenRows.push(this.#number)
    this.#cells = new Map()
  }

  #openCell(attributes: string): void {
    this.#column = this.#columnOf(attributes)
    const type = attributeOf(attributes, 't') ?? 'n'
    const style = Number(attributeOf(attributes, 's') ?? 0)
    const said = { type, style, value: '', hasValue: false, hasFormula: false }
    this.#cell = { column: this.#column, ...said, inline: new TextCollector() }
  }

  /** Writers may leave out the references of cells that follow one another. */
  #columnOf(attributes: string): number {
    const column = columnOf(attributeOf(attributes, 'r') ?? '') ?? this.#column + 1
    if (column >= sheetLimits.columns) throw tooLarge('columns', sheetLimits.columns)
    return column
  }

  #takeInside(cell: OpenCell, step: XmlStep): void {
    if (step.kind === 'text') cell.value += this.#inValue ? step.text : ''
    else if (step.name === 'v') {
      this.#inValue = step.kind === 'open' && !step.empty
      cell.hasValue = true
    } else if (step.name === 'f') cell.hasFormula = true
    if (step.kind === 'close' && step.name === 'c') this.#closeCell(cell)
    else cell.inline.take(step)
  }

  #closeCell(open: OpenCell): void {
    this.#cell = null
    const cell = cellOf({ ...open, inline: open.inline.text }, this.#parts)
    if (!cell) return
    const { length } = cell.text
    if (length > longestCell) throw new Refused(refuse('table-cell-long', { limit: longestCell, line: this.#number }))
    if (--this.#allowance.cells < 0) throw new Refused(refuse('table-cells-many', { limit: sheetLimits.cells }))
    this.#allowance.characters -= length
    if (this.#allowance.characters < 0) throw tooLarge('characters', sheetLimits.characters)
    this.#cells.set(open.column, cell)
  }
}

const tooLarge = (what: string, limit: number) => new Refused(refuse('workbook-too-large', { what, limit }))

/** Whether an attribute that is on or off is on. */
const isOn = (attribute: string | null) => attribute === '1' || attribute === 'true'
