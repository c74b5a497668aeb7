import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { arrange, type Column, nextSort } from './table-view.ts'

interface Row {
  name: string
  marks: number | null
}

const columns: Column<Row>[] = [
  { key: 'name', head: '', cell: (row) => row.name, sortBy: (row) => row.name },
  { key: 'marks', head: '', cell: (row) => row.marks, sortBy: (row) => row.marks },
  { key: 'fixed', head: '', cell: () => '' },
]
const rows: Row[] = [
  { name: '站位 10', marks: 7 },
  { name: '站位 9', marks: null },
  { name: 'Ada 站', marks: 80 },
]
const names = (sort: string, filter = '') =>
  arrange(rows, columns, { sort, filter }, (row) => row.name, 'zh-CN').map((row) => row.name)

test('without a sort the order given is kept, and a column that does not sort changes nothing', () => {
  assert.equal(names(''), ['站位 10', '站位 9', 'Ada 站'])
  assert.equal(names('fixed'), names(''))
  assert.equal(names('unknown'), names(''))
})

test('figures sort by size, figures within texts too, and nothing sorts last both ways', () => {
  assert.equal(names('marks'), ['站位 10', 'Ada 站', '站位 9'])
  assert.equal(names('-marks'), ['Ada 站', '站位 10', '站位 9'])
  assert.ok(names('name').indexOf('站位 9') < names('name').indexOf('站位 10'))
})

test('the filter takes all its words in any case and order', () => {
  assert.equal(names('', '站 ADA'), ['Ada 站'])
  assert.equal(names('', '  '), names(''))
  assert.equal(names('', 'nobody'), [])
})

test('pressing a head goes from ascending to descending to the order given', () => {
  assert.is(nextSort('', 'name'), 'name')
  assert.is(nextSort('name', 'name'), '-name')
  assert.is(nextSort('-name', 'name'), '')
  assert.is(nextSort('-name', 'marks'), 'marks')
})

test.run()
