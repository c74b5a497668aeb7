import { readSheet, type SheetCells, type SheetForm, type SheetProblem, valueNamed } from '#domain/kit/sheet-columns'
import type { TableNote } from '#domain/kit/table-note'
import type { TableRow } from '#domain/kit/table-row'
import type { NewOrganisation, OrganisationKind } from '#domain/organisations/contract'
import { type Known, numberOf, tidyOrganisation, whyNotRegister } from './register.ts'

/** The columns of a file of organisations, in the template's order. */
export const organisationColumns = [
  'name',
  'latinName',
  'kind',
  'creditCode',
  'area',
  'address',
  'ministryNumber',
  'provinceNumber',
] as const
export type OrganisationColumn = (typeof organisationColumns)[number]

export const organisationSheet: SheetForm<OrganisationColumn> = {
  heads: {
    name: ['机构名称', 'Name', '名称', '单位名称'],
    latinName: ['英文名称', 'English name', 'latin name'],
    kind: ['机构类别', 'Kind', '类别', '类型', '机构类型'],
    creditCode: ['统一社会信用代码', 'Credit code', '信用代码'],
    area: ['所在区划', 'Area', '区县', '行政区划', '行政区划代码', '所在区县'],
    address: ['地址', 'Address', '详细地址'],
    ministryNumber: ['部级备案号', 'Ministry number', '部备案号'],
    provinceNumber: ['省级序号', 'Province number', '机构序号', '省级备案号'],
  },
  needed: ['name', 'kind', 'creditCode', 'area', 'address', 'provinceNumber'],
  mostRows: 5000,
}

/** Which division of GB/T 2260 a text means; null where none. */
export type FindArea = (text: string) => string | null

/** An organisation of a file, with the row in which it stands. */
export interface OrganisationLine extends NewOrganisation {
  readonly row: number
}

/** What a file of organisations holds, and everything that keeps it from being imported. */
export interface OrganisationsRead {
  readonly organisations: OrganisationLine[]
  readonly problems: SheetProblem<OrganisationColumn>[]
  readonly notes: TableNote[]
}

/** Reads a table of organisations: each must be registrable beside those that are known and those above it. */
export function readOrganisations(
  table: readonly TableRow[],
  known: readonly Known[],
  findArea: FindArea,
): OrganisationsRead {
  const sheet = readSheet(organisationSheet, table)
  const [organisations, problems]: [OrganisationLine[], SheetProblem<OrganisationColumn>[]] = [[], [...sheet.problems]]
  const others = new Map<string, Known>()
  /** Whoever came first keeps what they were known by. */
  const keep = (other: Known) => {
    for (const key of keysOf(other)) if (!others.has(key)) others.set(key, other)
  }
  known.forEach(keep)
  for (const cells of sheet.rows) {
    const read = readLine(cells, findArea)
    if (read) {
      cells.check(
        columnOf,
        whyNotRegister(
          read,
          keysOf(read).flatMap((key) => others.get(key) ?? []),
          () => true,
        ),
      )
      keep({ id: `row ${cells.row}`, ...read })
      organisations.push({ ...read, row: cells.row })
    }
    problems.push(...cells.problems)
  }
  return { organisations, problems, notes: sheet.notes }
}

/** By what two organisations can be in each other's way. */
const keysOf = (of: Omit<Known, 'id' | 'name'>): string[] => [`code ${of.creditCode}`, `number ${numberOf(of)}`]

/** At which column a refusal of a whole organisation stands. */
const columnOf = (code: string): OrganisationColumn =>
  code === 'organisation-number-taken' ? 'provinceNumber' : 'creditCode'

function readLine(cells: SheetCells<OrganisationColumn>, findArea: FindArea): NewOrganisation | null {
  const name = cells.words('name', 200)
  const latinName = cells.words('latinName', 200, false)
  const kind = cells.must('kind', readKind)
  const creditCode = cells.words('creditCode', 40)
  const areaCode = cells.must('area', findArea)
  const address = cells.words('address', 300)
  const ministryNumber = cells.text('ministryNumber') === '' ? '0000' : cells.read('ministryNumber', digits(4))
  const provinceNumber = cells.must('provinceNumber', digits(6))
  if (!name || !kind || !creditCode || !areaCode || !address || !ministryNumber || !provinceNumber) return null
  return tidyOrganisation({ kind, name, latinName, creditCode, areaCode, address, ministryNumber, provinceNumber })
}

/** A number of so many digits, whose zeros in front a spreadsheet may have taken away. */
const digits = (length: number) => (text: string) =>
  /^\d+$/.test(text) && text.length <= length ? text.padStart(length, '0') : null

/** The words for each kind; the first two are the template's. */
export const kindWords: Readonly<Record<OrganisationKind, readonly [string, string, ...string[]]>> = {
  employer: ['用人单位', 'Employer', '企业'],
  social: ['社会培训评价组织', 'Training body', '社会组织', 'social'],
  school: ['技工院校', 'School', '院校', '技工学校'],
}

const readKind = (text: string): OrganisationKind | null => valueNamed(kindWords, text)
