import { type HeadWords, readHeads } from '#domain/kit/heads'
import type { TableRow } from '#domain/kit/table-row'

/** The columns of a file of scores, in the template's order. */
export const scoreColumns = ['number', 'ticket', 'document', 'name', 'points'] as const
export type ScoreColumn = (typeof scoreColumns)[number]

/** The columns' heads as the template has them. */
const headsOfTemplate: Readonly<Record<ScoreColumn, string>> = {
  number: '编号 Entry number',
  ticket: '准考证号 Ticket number',
  document: '证件号码 Document number',
  name: '姓名 Name',
  points: '成绩 Points',
}

const words: HeadWords<ScoreColumn> = {
  number: ['编号', '考生编号', 'entry number', 'number', 'entry', 'no', 'no.'],
  ticket: ['准考证号', '准考证', '考号', 'ticket number', 'ticket'],
  document: ['证件号码', '证件号', '身份证号', '身份证号码', 'document number', 'document', 'citizen id'],
  name: ['姓名', 'name'],
  points: ['成绩', '分数', '得分', 'points', 'score'],
}

/** A column's head as the template has it. */
export const scoreHead = (column: ScoreColumn): string => headsOfTemplate[column]

/** What is written in place of points for somebody who didn't come; the first is the template's. */
export const absentWords: readonly string[] = ['缺考', '缺席', 'absent', 'dns']

/** Something that keeps scores from being taken: its row as people count (null for the whole), its column, a refusal's code and facts. */
export interface ScoreProblem {
  readonly row: number | null
  readonly column: ScoreColumn | null
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | null>>
}

/** Reads the heads of a file of scores: where each column stands, and what is doubled or missing. */
export function readScoreHeads(table: readonly TableRow[]) {
  const heads = readHeads<ScoreColumn, TableRow>(table, words, ['points'])
  const problems = heads.wrong.map(
    ({ what, column, head }): ScoreProblem => ({
      ...{ row: heads.row, column, code: what === 'twice' ? 'scores-column-twice' : 'scores-column-missing' },
      facts: { head: head || headsOfTemplate[column] },
    }),
  )
  const named = (['number', 'ticket', 'document'] as const).some((column) => heads.places.has(column))
  const facts = { head: headsOfTemplate.ticket }
  if (!named) problems.unshift({ row: heads.row, column: 'ticket', code: 'scores-column-missing', facts })
  return { heads, problems }
}
