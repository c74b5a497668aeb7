import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { OccupationsPreview } from '#domain/standards/occupation-contract'
import { countNew, rowsOf } from './preview-rows.ts'

const type = (row: number, code: string, known = false) => ({ row, code, name: `type ${code}`, latinName: null, known })
const preview: OccupationsPreview = {
  occupations: [
    {
      ...{ row: 2, code: '6-18-01-01', name: '车工', latinName: null, kind: 'skill-level', known: true },
      workTypes: [type(2, '1', true), type(3, '2')],
    },
    {
      ...{ row: 5, code: 'ZX-1', name: '小面', latinName: null, kind: 'special-ability', known: false },
      workTypes: [],
    },
  ],
  notes: [],
  problems: [
    { row: 5, column: 'name', code: 'occupation-text-too-long', facts: {} },
    { row: 4, column: 'code', code: 'occupation-code-missing', facts: {} },
  ],
}

test('rows with problems come first, each problem once; a row of which nothing was read is there too', () => {
  assert.equal(
    rowsOf(preview).map(({ row, code, isType, problems }) => `${row} ${code} ${isType} ${problems.length}`),
    ['4  false 1', '5 ZX-1 false 1', '2 6-18-01-01 false 0', '2 1 true 0', '3 2 true 0'],
  )
})

test('what a file adds is counted', () => {
  assert.equal(countNew(preview), { occupations: 1, workTypes: 1, known: 1 })
})

test.run()
