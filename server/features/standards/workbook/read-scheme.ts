import { Refused, refuse } from '#domain/kit/refusal'
import type { SchemeProblem } from '#domain/standards/contract'
import { cellName, type Sheet } from '../../../platform/spreadsheet/grid.ts'
import { readWorkbook } from '../../../platform/spreadsheet/workbook.ts'
import { assemble, type SchemeReading } from './assemble.ts'
import { BlockReader } from './block-reader.ts'
import { headerOf } from './columns.ts'
import { type CriterionPart, type Part, partAt, type SectionPart } from './draft.ts'
import { readMark } from './marks.ts'
import { type Claim, readPreamble } from './preamble.ts'

/**
 * Reads a marking scheme from a workbook in the trade's import format, whatever its year. Refuses what is no workbook
 * (see readWorkbook), and with workbook-without-scheme one in which no sheet has the format's columns.
 */
export async function readScheme(bytes: Uint8Array): Promise<SchemeReading> {
  const sheets = await readWorkbook(bytes)
  const found = sheets.filter(isScheme)
  // A copy of the form may be hidden behind the one that was filled in.
  const shown = found.filter(({ visible }) => visible)
  const sheet = shown.find(({ name }) => /marking scheme/i.test(name)) ?? shown[0] ?? found[0]
  if (!sheet)
    throw new Refused(refuse('workbook-without-scheme', { sheets: sheets.map(({ name }) => name).join(', ') }))
  const reading = readSheet(sheet)
  const others = shown.filter((other) => other !== sheet).map(({ name }) => passedOver(name))
  return { ...reading, problems: [...reading.problems, ...others] }
}

/** One sheet is the scheme; another that looks like one is told, lest it was meant. */
function passedOver(sheet: string): SchemeProblem {
  return { code: 'sheet-passed-over', severity: 'warning', where: '', cell: cellName(sheet, 1, 0), facts: { sheet } }
}

const isScheme = ({ rows }: Sheet) => rows.some((row) => headerOf(row))

function readSheet({ name: sheet, rows }: Sheet): SchemeReading {
  const first = rows.findIndex((row) => headerOf(row))
  const preamble = readPreamble(rows.slice(0, first))
  const reader = new BlockReader(preamble.criteria.map(criterionPart))
  for (const row of rows.slice(first)) reader.take(row)
  return assemble({ sheet, name: preamble.title, sections: preamble.sections.map(sectionPart), reader })
}

function criterionPart(claim: Claim): CriterionPart {
  return { ...claimed(claim), code: claim.code, name: claim.name, subCriteria: [] }
}

function sectionPart(claim: Claim): SectionPart {
  return { ...claimed(claim), code: claim.code, name: claim.name }
}

/** What a line of a table claims; a claim that can't be read is noticed at its cell. */
function claimed({ row, column, marks }: Claim): Part & { readonly claimed: SectionPart['claimed'] } {
  const part = partAt({ row, column })
  if (!marks) return { ...part, claimed: null }
  const place = { row, column: marks.column }
  const { mark, problem, text } = readMark(marks.cell)
  part.places.set('/marks', place)
  if (problem) part.notices.push({ code: problem, severity: 'warning', field: '/marks', place, facts: { text } })
  return { ...part, claimed: mark }
}
