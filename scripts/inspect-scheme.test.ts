import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const root = join(import.meta.dirname, '..')

/** Runs the script as a person does, without a database. */
function inspect(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/inspect-scheme.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  const lines = stdout.split('\n').filter(Boolean)
  return { status, lines: lines.length, found: JSON.parse(lines[0] ?? 'null') }
}

test('the real workbook is one line of counts and totals', () => {
  const { status, lines, found } = inspect('db/demo/marking-scheme-es2023.xlsx')
  const { criteria, subCriteria, measurement, judgement, ladderRows, sections, days, total, problems } = found
  assert.is(status, 0)
  assert.is(lines, 1)
  assert.equal(
    criteria.map(({ code, marks }: { code: string; marks: number }) => [code, marks]),
    [
      ['A', 17],
      ['B', 23],
      ['C', 17],
      ['D', 22],
      ['E', 16],
      ['F', 5],
    ],
  )
  assert.equal(measurement, { count: 123, marks: 76 })
  assert.equal(judgement, { count: 26, marks: 24 })
  assert.equal(
    { subCriteria, ladderRows, total, problems },
    { subCriteria: 36, ladderRows: 104, total: 100, problems: [] },
  )
  assert.equal(
    sections.map(({ marks }: { marks: number }) => marks),
    [5, 5, 25, 25, 40],
  )
  assert.equal(
    days.map(({ day }: { day: number }) => day),
    [1, 2, 3],
  )
})

test('a file that is no workbook, or not there, is one line of problems and a failure', () => {
  const codeOf = (file: string) => {
    const { status, lines, found } = inspect(file)
    return [status, lines, found.problems[0].code]
  }
  assert.equal(codeOf('package.json'), [1, 1, 'workbook-not-xlsx'])
  assert.equal(codeOf('no-such-file.xlsx'), [1, 1, 'file-unreadable'])
  assert.is(inspect().status, 2)
})

test.run()
