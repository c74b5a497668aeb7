import { readHeads } from '#domain/kit/heads'
import type { TableRow } from '#domain/kit/table-row'

/** The columns of a file of candidates, in the template's order. */
export const candidateColumns = [
  'name',
  'documentKind',
  'documentNumber',
  'phone',
  'birthDate',
  'sex',
  'occupation',
  'level',
  'employer',
  'workedSince',
  'certificateLevel',
  'certificateOn',
  'title',
  'titleOn',
  'education',
  'inSubject',
  'graduatedOn',
] as const
export type CandidateColumn = (typeof candidateColumns)[number]

/** The words by which a column is known; the first two, Chinese and English, are the template's. */
const heads: Readonly<Record<CandidateColumn, readonly [string, string, ...string[]]>> = {
  name: ['姓名', 'Name'],
  documentKind: ['证件类型', 'Document', 'document kind'],
  documentNumber: ['证件号码', 'Document number', '身份证号', '身份证号码', '证件号', 'citizen id'],
  phone: ['手机号', 'Phone', '手机号码', '联系电话', '电话'],
  birthDate: ['出生日期', 'Birth date'],
  sex: ['性别', 'Sex'],
  occupation: ['职业编码', 'Occupation', '职业', '申报职业', '职业代码', 'occupation code'],
  level: ['等级', 'Level', '申报等级', '级别'],
  employer: ['工作单位', 'Employer', '单位'],
  workedSince: ['从业起始日期', 'In the occupation since', '参加工作时间', '从业日期'],
  certificateLevel: ['现有证书等级', 'Certificate level', '原证书等级'],
  certificateOn: ['发证日期', 'Certificate date', '原证书发证日期'],
  title: ['职称', 'Title', '职称等级'],
  titleOn: ['职称取得日期', 'Title date'],
  education: ['学历', 'Education', '文化程度'],
  inSubject: ['专业对口', 'In the subject', '本专业或相关专业'],
  graduatedOn: ['毕业日期', 'Graduated on', '毕业时间'],
}

/** A column's head as the template has it in a language. */
export const headOf = (column: CandidateColumn, language: 'zh' | 'en'): string =>
  heads[column][language === 'zh' ? 0 : 1]

/** Something that keeps a file from being imported: where it is, a refusal's code, and its facts. */
export interface CandidateProblem {
  readonly row: number
  readonly column: CandidateColumn | null
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | null>>
}

const needed: readonly CandidateColumn[] = ['name', 'documentNumber', 'phone', 'occupation', 'level']

/** Reads the heads of a file of candidates: where each column stands, from 0, and which are doubled or missing. */
export function readCandidateHeads(table: readonly TableRow[]) {
  const read = readHeads<CandidateColumn, TableRow>(table, heads, needed)
  const problems = read.wrong.map(
    ({ what, column, head }): CandidateProblem => ({
      ...{ row: read.row, column, code: what === 'twice' ? 'candidate-column-twice' : 'candidate-column-missing' },
      facts: { head: what === 'twice' ? head : headOf(column, 'zh') },
    }),
  )
  return { heads: read, problems }
}
