import type { Refusal } from '#domain/kit/refusal'
import { type CandidateColumn, type CandidateProblem, headOf } from './bulk-columns.ts'
import { readDay } from './bulk-values.ts'

/** The cells of one row by their columns, and the problems found while reading them. */
export class RowCells {
  readonly problems: CandidateProblem[] = []

  constructor(
    readonly row: number,
    readonly cells: readonly string[],
    readonly places: ReadonlyMap<CandidateColumn, number>,
    /** YYYY-MM-DD. */
    readonly today: string,
  ) {}

  /** What a cell holds, trimmed; empty where there is none. */
  text(column: CandidateColumn): string {
    return this.cells[this.places.get(column) ?? -1]?.trim() ?? ''
  }

  report(column: CandidateColumn, code: string, facts: CandidateProblem['facts'] = {}): null {
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
