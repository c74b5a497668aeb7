import type { Points } from '#domain/kit/points'
import type { Cell, Row } from '../../../platform/spreadsheet/grid.ts'
import type { Column, Header } from './columns.ts'
import type { Place } from './draft.ts'
import { type MarkReading, readMark } from './marks.ts'
import { kindOf, oneLine, tidy } from './words.ts'

/** A row of a criterion's block, seen through the columns of the block's head. */
export class RowView {
  readonly #row: Row
  readonly #columns: Header['columns']

  constructor(row: Row, columns: Header['columns']) {
    this.#row = row
    this.#columns = columns
  }

  /** What the cell of a column says; empty where there is none. */
  text(column: Column): string {
    return tidy(this.#cell(column)?.text ?? '')
  }

  has(column: Column): boolean {
    return this.text(column) !== ''
  }

  /** Where the cell of a column stands, or would. */
  place(column: Column): Place {
    return { row: this.#row.number, column: this.#columns.get(column) ?? 0 }
  }

  /** The first cell that says anything. */
  get start(): Place {
    return { row: this.#row.number, column: Math.min(...this.#row.cells.keys()) }
  }

  /** What the column of the largest marks says; null where it is empty. */
  get mark(): MarkReading | null {
    const cell = this.#cell('maximum')
    return cell ? readMark(cell) : null
  }

  get score(): MarkReading | null {
    const cell = this.#cell('score')
    return cell ? readMark(cell) : null
  }

  /** A mark worth something that stands on the row, whatever the row is. */
  get positiveMark(): Points | null {
    const mark = this.mark?.mark ?? null
    return mark !== null && mark > 0 ? mark : null
  }

  /** Whether the row describes an aspect: by its type, or by a description with a mark. */
  get isAspect(): boolean {
    if (kindOf(this.text('kind'))) return true
    const marked = this.mark?.mark != null
    return this.has('description') ? marked || this.has('kind') : this.has('kind') && marked
  }

  /** Whether the row only adds up others. */
  get isTotal(): boolean {
    return (
      !this.isAspect &&
      !this.has('code') &&
      !this.has('score') &&
      this.#says(/^(competition|(sub|grand)?[ -]?total( marks?| points?)?|sum):?$/i)
    )
  }

  /** Whether the row adds up all criteria. */
  get isCompetition(): boolean {
    return this.isTotal && this.#says(/^competition\b/i)
  }

  /** The last number of the row and where it stands. */
  get lastNumber(): { readonly mark: Points; readonly place: Place } | null {
    const [column, mark] =
      [...this.#row.cells]
        .map(([at, cell]) => [at, readMark(cell).mark] as const)
        .findLast((pair) => pair[1] !== null) ?? []
    return column === undefined || mark == null ? null : { mark, place: { row: this.#row.number, column } }
  }

  #says(form: RegExp): boolean {
    return [...this.#row.cells.values()].some((cell) => form.test(oneLine(cell.text)))
  }

  #cell(column: Column): Cell | undefined {
    return this.#row.cells.get(this.#columns.get(column) ?? -1)
  }
}
