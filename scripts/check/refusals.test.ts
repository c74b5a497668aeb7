import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { refusalsIn, wordlessRefusals } from './refusals.ts'

test('refusals are found, on one line or several', () => {
  assert.equal(refusalsIn("throw new Refused(refuse('a-b'))\nreturn refuse(\n  'c', { n: 1 })"), ['a-b', 'c'])
})

test('a refusal without words is named with its file', () => {
  const files = [{ file: 'x.ts', source: "refuse('known'); refuse('unknown')" }]
  assert.equal(wordlessRefusals(files, { known: 'Known' }), [{ file: 'x.ts', code: 'unknown' }])
})

test.run()
