import { readDay } from '#domain/kit/day-text'
import { faultsOf } from '#domain/kit/heads'
import type { Refusal } from '#domain/kit/refusal'
import type { TableRow } from '#domain/kit/table-row'
import { cleanLine } from '#domain/kit/text'
import { type CandidateColumn, type CandidateProblem, headOf } from './bulk-columns.ts'

/** The codes under which the faults of cells are told in a file of candidates. */
const faultCodes: Readonly<Record<string, string>> = {
  'table-formula-pending': 'candidate-formula-pending',
  'table-formula-error': 'candidate-formula-error',
  'table-number-rounded': 'candidate-number-rounded',
}

/** The cells of one row by their columns, and the problems found while reading them. */
export class RowCells {
  readonly problems: CandidateProblem[] = []

  readonly row: number
  readonly #cells: readonly string[]

  constructor(
    given: TableRow,
    readonly places: ReadonlyMap<CandidateColumn, number>,
    /** YYYY-MM-DD. */
    readonly today: string,
  ) {
    this.row = given.number
    this.#cells = given.cells
    for (const { column, code, facts } of faultsOf(places, given)) {
      this.report(column, faultCodes[code] ?? code, facts)
    }
  }

  /** What a cell holds, on one line, without blanks around it and signs that nobody sees; empty where there is none. */
  text(column: CandidateColumn): string {
    return cleanLine(this.#cells[this.places.get(column) ?? -1] ?? '')
  }

  /** Notes a problem; of a cell that can't be taken at all that one is enough. */
  report(column: CandidateColumn, code: string, facts: CandidateProblem['facts'] = {}): null {
    const isFault = (known: string) => known.startsWith('table-sign-') || Object.values(faultCodes).includes(known)
    if (this.problems.some((known) => known.column === column && isFault(known.code))) return null
    this.problems.push({ row: this.row, column, code, facts })
    return null
  }

  /** Takes over a refusal as a problem of the column. */
  check(column: CandidateColumn, refusal: Refusal | null): void {
    if (refusal) this.report(column, refusal.code, refusal.facts)
  }

  /** What a cell holds that can't be empty; null, and a problem, where it is. */
  must(column: CandidateColumn): string | null {
    return this.text(column) || this.report(column, 'candidate-value-missing', { head: headOf(column, 'zh') })
  }

  /** What a cell says; null where it is empty or can't be read, which is a problem then. */
  read<Value>(column: CandidateColumn, how: (text: string) => Value | null): Value | null {
    const text = this.text(column)
    if (text === '') return null
    return how(text) ?? this.report(column, 'candidate-value-unknown', { value: text.slice(0, 40) })
  }

  /** A day that isn't still to come. */
  pastDay(column: CandidateColumn): string | null {
    const day = this.read(column, readDay)
    return day !== null && day > this.today ? this.report(column, 'candidate-day-future', { day }) : day
  }
}
