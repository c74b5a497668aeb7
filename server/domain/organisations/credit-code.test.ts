import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { creditCheck, tidyCreditCode, whyNotCreditCode } from './credit-code.ts'

/** Codes of bodies that publish theirs; the first is the example of GB 32100. */
const known = ['91350100M000100Y43', '9144030071526726XG', '914403001922038216', '12100000400000624D']

test('codes in use are codes', () => {
  for (const code of known) assert.is(whyNotCreditCode(code), null, code)
})

test('a wrong check character is named beside the right one', () => {
  assert.equal(whyNotCreditCode('91350100M000100Y44'), {
    code: 'credit-code-check',
    facts: { found: '4', expected: '3' },
  })
  assert.is(creditCheck('91350100M000100Y4'), '3')
})

test('any two characters exchanged are noticed', () => {
  for (const code of known)
    for (let at = 0; at < 17; at++) {
      const [left, right] = [code.charAt(at), code.charAt(at + 1)]
      if (left === right) continue
      assert.ok(whyNotCreditCode(code.slice(0, at) + right + left + code.slice(at + 2)), `${code} at ${at}`)
    }
})

test('a length that is wrong is named, and the first character that can’t stand where it stands', () => {
  assert.equal(whyNotCreditCode('91350100M000100Y4')?.facts, { length: 17, needed: 18 })
  assert.equal(whyNotCreditCode('91350100M000100IO3')?.facts, { character: 'I', place: 16 })
  assert.equal(whyNotCreditCode('91A50100M000100Y43')?.facts, { character: 'A', place: 3 })
  assert.is(whyNotCreditCode('')?.code, 'credit-code-length')
})

test('blanks and small letters are tidied before', () => {
  assert.is(tidyCreditCode(' 91350100 m000100y43 '), '91350100M000100Y43')
})

test.run()
