import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type KnownOccupation, readOccupations, whyNotImportOccupations } from './occupation-rows.ts'

const turner: KnownOccupation = {
  name: '车工',
  kind: 'skill-level',
  retired: false,
  workTypes: new Map([['1', '数控车工']]),
}
const known = new Map([
  ['6-18-01-01', turner],
  ['6-18-01-09', { ...turner, name: '钳工', retired: true }],
])
const heads = ['职业编码', '职业名称', '英文名', '类别', '工种代码', '工种 Work type']
const read = (...rows: string[][]) =>
  readOccupations(
    known,
    [heads, ...rows].map((cells, at) => ({ number: at + 1, cells })),
  )
const problems = (...rows: string[][]) =>
  read(...rows).problems.map(({ row, column, code }) => `${row} ${column ?? '–'} ${code}`)

test('rows of one code, and rows without one below it, are an occupation with its work types', () => {
  const preview = read(
    ['6－31－01－03', '电工', 'Electrician', '', '1', '维修电工'],
    ['', '', '', '', '2', '安装电工'],
    ['zx-002', '火锅调味', '', '专项职业能力'],
  )
  assert.equal(preview.problems, [])
  assert.equal(
    preview.occupations.map(({ row, code, kind, known, workTypes }) => [
      row,
      code,
      kind,
      known,
      workTypes.map((type) => `${type.row} ${type.code} ${type.name}`).join(),
    ]),
    [
      [2, '6-31-01-03', 'skill-level', false, '2 1 维修电工,3 2 安装电工'],
      [4, 'ZX-002', 'special-ability', false, ''],
    ],
  )
  assert.is(whyNotImportOccupations(preview), null)
})

test('what is there already stays; a file with nothing else is refused', () => {
  const again = read(['6-18-01-01', '', '', '', '1', '数控车工'])
  assert.equal(again.problems, [])
  assert.is(whyNotImportOccupations(again)?.code, 'occupations-nothing-new')
  const more = read(['6-18-01-01', '车工', '', '', '2', '普通车工'])
  assert.equal(
    more.occupations[0]?.workTypes.map(({ known }) => known),
    [false],
  )
  assert.is(whyNotImportOccupations(more), null)
})

test('every problem is named by its row and column', () => {
  assert.equal(
    problems(
      ['', '无代码'],
      ['6-18-1', '错的代码'],
      ['ZX-003', '种类不合', '', '技能等级'],
      ['6-18-01-02', ''],
      ['6-18-01-01', '车床工'],
      ['6-18-01-09', '钳工', '', '', '7', '装配钳工'],
      ['4-03-02-01', '厨师', '', '级别', '', '中餐'],
      ['4-03-02-01', '厨师', '', '', '1', '中餐'],
      ['4-03-02-01', '厨师', '', '', '1', '西餐'],
      ['4-03-02-02', '面点师', '', '', '1', '', '多余'],
    ),
    [
      '2 code occupation-code-missing',
      '3 code occupation-code-invalid',
      '4 code occupation-code-invalid',
      '5 name occupation-name-missing',
      '6 name occupation-name-differs',
      '7 code occupation-retired',
      '8 kind occupation-kind-unknown',
      '8 workTypeCode occupation-work-type-code-missing',
      '10 workTypeCode occupation-work-type-twice',
      '11 – occupation-cell-without-head',
      '11 workType occupation-work-type-name-missing',
    ],
  )
})

test('with a wrong head nothing below it is read', () => {
  const preview = readOccupations(known, [
    { number: 1, cells: ['代码', '代码', '标准'] },
    { number: 2, cells: ['x', 'y', 'z'] },
  ])
  assert.equal(
    preview.problems.map(({ code }) => code),
    ['occupation-column-twice', 'occupation-column-missing'],
  )
  assert.is(readOccupations(known, [{ number: 1, cells: ['代码', '名称'] }]).problems[0]?.code, 'occupations-none')
})

test.run()
