import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { EntriesPreview } from '#domain/registration/contract'
import { rowsOf } from './preview-rows.ts'

const entry = (row: number, name: string) => ({
  row,
  number: row,
  name,
  latinName: null,
  delegationCode: 'CQ',
  delegationName: '重庆',
  members: [],
})

const problem = (row: number, code: string) => ({ row, column: null, code, facts: {} })

test('the rows with problems come first, each group in the order of the file', () => {
  const preview: EntriesPreview = {
    entries: [entry(2, '甲'), entry(3, '乙'), entry(4, '丙'), entry(5, '丁')],
    notes: [],
    problems: [problem(5, 'entry-duplicate'), problem(3, 'entry-number-taken'), problem(3, 'entry-duplicate')],
  }
  const rows = rowsOf(preview)
  assert.equal(
    rows.map(({ row, problems }) => [row, problems.map(({ code }) => code)]),
    [
      [3, ['entry-number-taken', 'entry-duplicate']],
      [5, ['entry-duplicate']],
      [2, []],
      [4, []],
    ],
  )
})

test('what is wrong with a member is shown where the team is', () => {
  const members = [2, 4].map((row) => ({ row, name: `${row}`, latinName: null }))
  const preview = {
    entries: [{ ...entry(2, '一队'), members }, entry(3, '二队')],
    problems: [problem(4, 'x')],
    notes: [],
  }
  assert.equal(
    rowsOf(preview).map(({ row, problems }) => [row, problems.length]),
    [
      [2, 1],
      [3, 0],
    ],
  )
})

test('a problem of a row that holds no entry, such as the head, is a row too', () => {
  const [only] = rowsOf({ entries: [], problems: [problem(1, 'entry-column-missing')], notes: [] })
  assert.is(only?.row, 1)
  assert.is(only?.entry, undefined)
})

test.run()
