import writeWorkbook, { type Row } from 'write-excel-file/node'
import type { DraftAspect, DraftCriterion, SchemeDraft } from '#domain/standards/contract'

/** The heads of a criterion's block, in the words and the order of the trade's form. */
const heads = [
  'Sub Criterion ID',
  'Sub Criterion Name or Description',
  'Day of Marking',
  'Aspect Type M = Meas J = Judg',
  'Aspect - Description',
  'Judg Score',
  'Extra Aspect Description (Meas or Judg)',
  'Requirement (Measurement Only)',
  'WSOS Section',
  'Calculation Row (Export only)',
  'Max Mark',
]
/** Where the form has its marks. */
const MARK = 10
const widths = [12, 36, 10, 12, 48, 8, 48, 32, 10, 12, 10, 12, 12, 10, 40].map((width) => ({ width }))
const letterOf = { measurement: 'M', judgement: 'J', panel: 'P' } as const

/**
 * A scheme as a workbook in the trade's import format. The form has no words for how a measurement turns into points,
 * nor for panels: a column right of all of its own says them, which other readers pass over.
 */
export function schemeWorkbook(scheme: SchemeDraft): Promise<Buffer> {
  const data: Row[] = [
    ['Skill name', text(scheme.name)],
    [],
    [bold('WorldSkills Occupational Standards')],
    tableHead('Section'),
    ...scheme.sections.map(({ code, name, marks }) => tableLine(code, name, marks)),
    [],
    [bold('Criteria')],
    tableHead('ID'),
    ...scheme.criteria.map(({ code, name, marks }) => tableLine(code, name, marks)),
    ...scheme.criteria.flatMap(blockOf),
  ]
  return writeWorkbook([{ data, sheet: 'Marking Scheme', columns: widths }]).toBuffer()
}

function blockOf({ code, marks, subCriteria }: DraftCriterion): Row[] {
  const head = [...heads, `Criterion ${code}`, 'Total Mark'].map(bold)
  return [
    [],
    [...head, figure(marks), bold('Touchstone form')],
    ...subCriteria.flatMap((sub): Row[] => [
      [text(sub.code), text(sub.name), sub.day === null ? null : figure(String(sub.day))],
      ...sub.aspects.flatMap(linesOf),
    ]),
  ]
}

/** The line of an aspect, and one for each described score. */
function linesOf(aspect: DraftAspect): Row[] {
  const form = aspect.measure ?? aspect.scale
  const { description, explanation, requirement, section, maximum } = aspect
  const words = [letterOf[aspect.kind], description, '', explanation, requirement, section ?? ''].map(text)
  const ladder = (aspect.ladder ?? []).map(
    (step): Row => [...blanks(5), figure(String(step.score)), text(step.description)],
  )
  const own = form ? [...blanks(3), text(JSON.stringify(form))] : []
  return [[...blanks(3), ...words, null, maximum === null ? null : figure(maximum), ...own], ...ladder]
}

const tableHead = (code: string): Row => [bold(code), bold('Name'), ...blanks(MARK - 2), bold('Mark')]

function tableLine(code: string, name: string, marks: string | null): Row {
  return [text(code), text(name), ...blanks(MARK - 2), marks === null ? null : figure(marks)]
}

const blanks = (count: number): null[] => Array.from({ length: count }, () => null)
const bold = (value: string): Row[number] => ({ value, type: String, fontWeight: 'bold', wrap: true })
const text = (value: string): Row[number] => (value === '' ? null : { value, type: String, wrap: true })
/** A figure; the reader takes the nearest 4 decimals, so that the spreadsheet's binary fraction does no harm. */
const figure = (value: string): Row[number] => ({ value: Number(value), type: Number })
