import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Result, report } from './report.ts'

const result = (path: string, milliseconds: number, wrong: string[] = []): Result => ({
  file: { path, kind: 'pure' },
  outcome: { code: 0, signal: null, late: false, output: `what ${path} printed\n`, milliseconds },
  verdict: { passed: 4, failed: wrong.length, skipped: 0, wrong },
})

test('the last line counts the tests', () => {
  assert.is(
    report([result('a', 1), result('b', 1, ['it ran no test'])])
      .split('\n')
      .at(-1),
    '8 passed, 1 failed',
  )
})

test('a red file is shown with all that it printed, a green one is not', () => {
  const text = report([result('a', 1), result('b', 1, ['it ran no test'])])
  assert.ok(text.includes('what b printed'))
  assert.not(text.includes('what a printed'))
  assert.ok(text.includes('Red: b: it ran no test'))
})

test('a file that was red only once is named as unsteady with what was wrong, and what it printed then', () => {
  const text = report([{ ...result('a', 1), before: result('a', 2, ['it ran no test']) }])
  assert.ok(text.includes('Unsteady: a: it ran no test'))
  assert.ok(text.includes('what a printed'))
  assert.not(text.includes('Red'))
  assert.is(text.split('\n').at(-1), '4 passed, 0 failed')
})

test('the slowest ten are named, the slowest first', () => {
  const text = report([3, 11, 1, 7, 10, 5, 9, 2, 8, 6, 4].map((n) => result(`file-${n}`, n * 1000)))
  assert.equal(
    [...text.matchAll(/file-(\d+)/g)].map(([, n]) => Number(n)),
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2],
  )
})

test.run()
