import type { Cell, Row } from '../../../platform/spreadsheet/grid.ts'
import { isNumber } from './columns.ts'
import { codeText, letters, oneLine, sectionCode, tidy } from './words.ts'

/** A line of one of the tables before the first criterion's block. */
export interface Claim {
  readonly code: string
  readonly name: string
  readonly row: number
  readonly column: number
  /** Where the marks stand, if they do. */
  readonly marks: { readonly cell: Cell; readonly column: number } | null
}

/** What a sheet says before its first block: its title and the tables of sections and criteria. */
export interface Preamble {
  readonly title: string
  readonly sections: readonly Claim[]
  readonly criteria: readonly Claim[]
}

const criterionForm = new RegExp(`^${letters}$`)

/** Reads the rows before the first block. Lines without a code are passed over; empty ones may stand anywhere. */
export function readPreamble(rows: readonly Row[]): Preamble {
  const sections: Claim[] = []
  const criteria: Claim[] = []
  let table: Table = { lists: null, marks: null }
  for (const row of rows) {
    const head = headOf(row, table)
    if (head) {
      table = head
      continue
    }
    const claim = claimOf(row, table)
    if (!claim) continue
    if (criterionForm.test(codeText(claim.code)) && table.lists !== 'sections')
      criteria.push({ ...claim, code: codeText(claim.code) })
    else if (table.lists === 'sections') sections.push({ ...claim, code: sectionCode(claim.code) })
  }
  return { title: titleOf(rows), sections, criteria }
}

/** The table that a row belongs to, and the column of its marks where the table's head names it. */
interface Table {
  readonly lists: 'sections' | 'criteria' | null
  readonly marks: number | null
}

/** The head or the title of a table; a title ("Criteria") may stand above the head ("ID, Name, Mark"). */
function headOf(row: Row, table: Table): Table | null {
  const texts = [...row.cells].map(([column, cell]) => ({
    column,
    text: oneLine(cell.text).toLowerCase().replace(/[,:]$/, ''),
  }))
  const has = (form: RegExp) => texts.some(({ text }) => form.test(text))
  const marks = texts.findLast(({ text }) => /\bmarks?$|^total$/.test(text) && !/aspect/.test(text))?.column ?? null
  if (has(/^criteri(a|on)$/) || (has(/^id$/) && has(/^name$/))) return { lists: 'criteria', marks }
  if (has(/^(ws[a-z]{0,4} )?section( id| no\.?| code)?$/) && marks !== null) return { lists: 'sections', marks }
  if (standard.test(texts[0]?.text ?? '')) return { lists: 'sections', marks }
  if (has(/^total( variation| marks?| points?)?$/)) return table
  return null
}

/** The first text is the code, the next one the name; the marks stand in their column, or in the last number. */
function claimOf(row: Row, table: Table): Claim | null {
  const [first, ...rest] = [...row.cells]
  if (!first || oneLine(first[1].text).length > 40) return null
  const name = rest.find(([, cell]) => !isNumber(cell))
  const numbers = rest.filter(([, cell]) => isNumber(cell))
  const marks = table.marks === null ? numbers.at(-1) : rest.find(([column]) => column === table.marks)
  if (!name && !marks) return null
  return {
    code: oneLine(first[1].text),
    name: name ? oneLine(name[1].text) : '',
    row: row.number,
    column: first[0],
    marks: marks && marks !== name ? { column: marks[0], cell: marks[1] } : null,
  }
}

/** The title over the table of sections; before 2019 it was its head too. */
const standard = /^(world ?skills\b|ws[a-z]{0,4}\b).*(standards?|specifications?)/

const label =
  /^(skill( name)?|test project|criteri(a|on)|sections?|id|name|marks?|world ?skills.*(standards?|specifications?).*)$/i

/** The name of the skill: what stands beside or under "Skill name", or the first words of the sheet. */
function titleOf(rows: readonly Row[]): string {
  const cells = rows.flatMap((row) =>
    [...row.cells].map(([column, cell]) => ({ row: row.number, column, text: tidy(cell.text) })),
  )
  const skill = cells.find(({ text }) => /^skill( name)?\s*:?$/i.test(text))
  const named =
    skill &&
    cells.find(({ row, column }) =>
      row === skill.row ? column > skill.column : row > skill.row && column === skill.column,
    )
  const first = cells.find(({ text }) => !label.test(text.replace(/[,:]$/, '')) && /\p{L}{2}/u.test(text))
  return oneLine((named ?? first)?.text ?? '').replace(/^skill\s*:\s*/i, '')
}
