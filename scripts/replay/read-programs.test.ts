import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { panelScheme } from './panel-scheme.ts'
import { readPrograms } from './read-programs.ts'

const head =
  'competition,program,entry,delegation,starting_number,aspect,factor,J1,J2,J3,published_panel_mean,published_component_total'
const read = (...rows: string[]) => readPrograms(new TextEncoder().encode(rows.join('\n')))

test('rows become entries of programs, also with commas in quotes, a byte order mark and Windows line ends', () => {
  const text = `\ufeff${head}\r\n"Cup, 2026",FREE,"LI, Na",CHN,1,Skills,0.8,7.25,0.0,6.5,6.88,5.50\r\n"Cup, 2026",FREE,"LI, Na",CHN,1,Style,0.8,7,,7,7.00,5.60\r\n`
  const [program] = readPrograms(new TextEncoder().encode(text))
  assert.is(program?.competition, 'Cup, 2026')
  assert.is(program?.judges, 2)
  assert.equal(
    program?.entries.map(({ name, rows }) => [name, rows.map(({ factor, marks }) => [factor, ...marks])]),
    [
      [
        'LI, Na',
        [
          ['0.8', '7.25', '6.5'],
          ['0.8', '7', '7'],
        ],
      ],
    ],
  )
})

test('the same name in two programs is two entries, and an absent judge is named so', () => {
  const programs = read(
    head,
    'C,ONE,A,X,1,S,1,5,6,0,5.5,5.5',
    'C,TWO,A,X,1,S,1,0,6,7,6.5,6.5',
    'C,ONE,B,X,2,S,1,5,6,7,6,6',
  )
  assert.equal(
    programs.map(({ program, judges, entries }) => [program, judges, entries.map(({ rows }) => rows[0]?.marks)]),
    [
      [
        'ONE',
        3,
        [
          ['5', '6', 'absent'],
          ['5', '6', '7'],
        ],
      ],
      ['TWO', 2, [['6', '7']]],
    ],
  )
})

test('what is no mark, and a file of another form, are named', () => {
  assert.throws(() => read(head, 'C,ONE,A,X,1,S,1,5,ten,7,6,6'), /Line 2: “ten” in column J2/)
  assert.throws(() => read('a,b', '1,2'), /no column “competition”/)
  assert.throws(() => read(head), /no rows/)
})

test('a program has a panel aspect for each aspect and factor, on the scale that its marks are on', () => {
  const [program] = read(head, 'C,ONE,A,X,1,S,0.8,5.1,6,10.4,6,6', 'C,ONE,A,X,1,T,1.2,5,6,7,6,6')
  const aspects = program ? panelScheme(program).criteria[0]?.subCriteria[0]?.aspects : []
  assert.equal(
    aspects?.map(({ description, maximum, scale }) => [
      description,
      maximum,
      scale?.lowest,
      scale?.highest,
      scale?.step,
    ]),
    [
      ['S', '8.32', '0.1', '10.4', '0.1'],
      ['T', '12.48', '0.1', '10.4', '0.1'],
    ],
  )
})

test.run()
