import { faultsOf, strayOf } from '#domain/kit/heads'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { TableNote } from '#domain/kit/table-note'
import type { TableRow } from '#domain/kit/table-row'
import { cleanCode, codeKind } from './occupation-code.ts'
import { cellsOf, readKind, readOccupationHeads } from './occupation-columns.ts'
import {
  mostOccupationRows,
  type OccupationColumn,
  type OccupationProblem,
  type OccupationRow,
  type OccupationsPreview,
} from './occupation-contract.ts'
import { textProblems } from './occupation-texts.ts'
import type { StandardKind } from './standard.ts'

/** An occupation that is there before a file is read, with the names of its work types by their codes. */
export interface KnownOccupation {
  readonly name: string
  readonly kind: StandardKind
  readonly retired: boolean
  readonly workTypes: ReadonlyMap<string, string>
}
export type KnownOccupations = ReadonlyMap<string, KnownOccupation>

/**
 * Reads a table of occupations: rows of one code, or without one below it, are one
 * occupation with its work types. What is there already stays as it is; everything that keeps the file from being
 * imported is said row by row.
 */
export function readOccupations(known: KnownOccupations, table: readonly TableRow[]): OccupationsPreview {
  const { heads, problems } = readOccupationHeads(table)
  const { places, headed, rows, notes } = heads
  const whole = (row: number, code: string, facts: OccupationProblem['facts'] = {}) =>
    refused([{ row, column: null, code, facts }], notes)
  if (table.length < 2) return whole(heads.row, 'occupations-none')
  if (problems.length > 0) return refused(problems, notes)
  if (rows.length === 0) return whole(heads.row, 'occupations-none')
  const beyond = rows[mostOccupationRows]
  if (beyond) return whole(beyond.number, 'occupations-too-many', { limit: mostOccupationRows })
  const reading = new Reading(known)
  for (const row of rows) {
    const stray = strayOf(headed, row)
    if (stray) reading.found(row.number, null, 'occupation-cell-without-head', { value: stray.trim().slice(0, 40) })
    for (const { column, code, facts } of faultsOf(places, row)) reading.found(row.number, column, code, { ...facts })
    reading.read(row.number, cellsOf(places, row.cells))
  }
  return { ...reading.preview(), notes }
}

/** Why a file of occupations may not be imported: how many problems it has and which is the first, or nothing is new. */
export function whyNotImportOccupations({ occupations, problems }: OccupationsPreview): Refusal | null {
  const [first] = problems
  if (first) {
    const facts = { count: problems.length, firstRow: first.row, firstCode: first.code }
    return refuse('occupations-have-problems', facts)
  }
  const isNew = occupations.some((one) => !one.known || one.workTypes.some(({ known }) => !known))
  return isNew ? null : refuse('occupations-nothing-new')
}

const refused = (problems: OccupationProblem[], notes: TableNote[]): OccupationsPreview => ({
  ...{ occupations: [], problems, notes },
})

/** What was read of a file so far. */
class Reading {
  readonly #known: KnownOccupations
  readonly #occupations = new Map<string, OccupationRow>()
  readonly #problems: OccupationProblem[] = []
  /** The code that rows without one belong to. */
  #code = ''

  constructor(known: KnownOccupations) {
    this.#known = known
  }

  preview(): Omit<OccupationsPreview, 'notes'> {
    const problems = this.#problems.sort((a, b) => a.row - b.row)
    return { occupations: [...this.#occupations.values()], problems }
  }

  found(row: number, column: OccupationColumn | null, code: string, facts: OccupationProblem['facts'] = {}): void {
    this.#problems.push({ row, column, code, facts })
  }

  read(row: number, cells: Readonly<Record<OccupationColumn, string>>): void {
    this.#code = cleanCode(cells.code) || this.#code
    if (this.#code === '') {
      this.found(row, 'code', 'occupation-code-missing')
      return
    }
    const occupation = this.#occupations.get(this.#code) ?? this.#begin(row, cells)
    for (const column of ['name', 'latinName', 'workType', 'workTypeLatinName'] as const)
      this.#problems.push(...textProblems(row, column, cells[column]))
    this.#compare(row, cells, occupation)
    if (cells.workTypeCode !== '' || cells.workType !== '') this.#readType(row, cells, occupation)
  }

  #begin(row: number, cells: Readonly<Record<OccupationColumn, string>>): OccupationRow {
    const code = this.#code
    const known = this.#known.get(code)
    const wanted = codeKind(code)
    const kind = readKind(cells.kind) ?? known?.kind ?? (wanted === 'special-ability' ? wanted : 'skill-level')
    if (wanted === null || (wanted === 'special-ability') !== (kind === 'special-ability'))
      this.found(row, 'code', 'occupation-code-invalid', { code: code.slice(0, 40) })
    if (known?.retired) this.found(row, 'code', 'occupation-retired', { code })
    const name = clean(cells.name) || known?.name || ''
    if (name === '') this.found(row, 'name', 'occupation-name-missing', { code })
    const latinName = clean(cells.latinName) || null
    const occupation = { row, code, name, latinName, kind, known: known !== undefined, workTypes: [] }
    this.#occupations.set(code, occupation)
    return occupation
  }

  /** Rows of one occupation say one name and one kind, and so does what is there already. */
  #compare(row: number, cells: Readonly<Record<OccupationColumn, string>>, occupation: OccupationRow): void {
    const { code } = occupation
    const known = this.#known.get(code)
    const name = clean(cells.name)
    const wanted = known?.name ?? occupation.name
    if (name !== '' && wanted !== '' && name !== wanted)
      this.found(row, 'name', 'occupation-name-differs', { code, name: name.slice(0, 40), known: wanted })
    if (cells.kind === '') return
    const kind = readKind(cells.kind)
    if (kind === null) this.found(row, 'kind', 'occupation-kind-unknown', { value: cells.kind.slice(0, 40) })
    else if (kind !== (known?.kind ?? occupation.kind)) this.found(row, 'kind', 'occupation-kind-differs', { code })
  }

  #readType(row: number, cells: Readonly<Record<OccupationColumn, string>>, occupation: OccupationRow): void {
    const [code, name] = [cleanCode(cells.workTypeCode), clean(cells.workType)]
    if (code === '') {
      this.found(row, 'workTypeCode', 'occupation-work-type-code-missing', { name })
      return
    }
    if (occupation.workTypes.some((type) => type.code === code)) {
      this.found(row, 'workTypeCode', 'occupation-work-type-twice', { code })
      return
    }
    if (code.length > 20) this.found(row, 'workTypeCode', 'occupation-text-too-long', { limit: 20 })
    if (name === '') this.found(row, 'workType', 'occupation-work-type-name-missing', { code })
    const known = this.#known.get(occupation.code)?.workTypes.get(code)
    if (known !== undefined && name !== '' && name !== known)
      this.found(row, 'workType', 'occupation-work-type-differs', { code, name: name.slice(0, 40), known })
    const latinName = clean(cells.workTypeLatinName) || null
    occupation.workTypes.push({ row, code, name, latinName, known: known !== undefined })
  }
}

const clean = (text: string) => text.normalize('NFC').trim()
