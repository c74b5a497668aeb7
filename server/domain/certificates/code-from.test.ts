import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { codeFrom } from './code-from.ts'

test('a code stays as it is typed, without the spaces around and within it', () => {
  assert.is(codeFrom(' aB3_x-9 '), 'aB3_x-9')
  assert.is(codeFrom('TSA-2026 -000017'), 'TSA-2026-000017')
  assert.is(codeFrom(''), '')
})

test('full-width signs, other dashes and signs that nobody sees are no part of a code', () => {
  assert.is(codeFrom('\u200bｔｓａ－２０２６–0000１７\u202c'), 'tsa-2026-000017')
  assert.is(codeFrom('https://touchstone.test/verify/aB3_x-9/?utm=1\n'), 'aB3_x-9')
})

test('the address behind a QR code gives its code', () => {
  assert.is(codeFrom('https://touchstone.test/verify/aB3_x-9'), 'aB3_x-9')
  assert.is(codeFrom('http://10.0.0.2:3000/verify/aB3_x-9?from=scan#top'), 'aB3_x-9')
  assert.is(codeFrom('https://touchstone.test/verify/aB3_x-9，请核验'), 'aB3_x-9')
  assert.is(codeFrom('https://touchstone.test/verify/%E5%BC%A0'), '张')
})

test('an address that is badly escaped is looked up as it is', () => {
  assert.is(codeFrom('https://touchstone.test/verify/%E5%B'), '%E5%B')
})

test.run()
