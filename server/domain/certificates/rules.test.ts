import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isFoundByNumber, whyNotRevoke, whyNotShowPdf } from './rules.ts'

const number = 'TSA-2026-000001'

test('only a certificate that holds can be revoked', () => {
  assert.is(whyNotRevoke({ state: 'issued', number }), null)
  assert.is(whyNotRevoke({ state: 'corrected', number }), null)
  assert.is(whyNotRevoke({ state: 'replaced', number })?.code, 'certificate-replaced')
  assert.equal(whyNotRevoke({ state: 'revoked', number }), { code: 'certificate-revoked', facts: { number } })
})

test('the public reads every certificate but a revoked one', () => {
  for (const state of ['issued', 'corrected', 'replaced'] as const) assert.is(whyNotShowPdf({ state, number }), null)
  assert.is(whyNotShowPdf({ state: 'revoked', number })?.code, 'certificate-revoked')
})

test('a number that somebody guessed leads to awards alone', () => {
  assert.ok(isFoundByNumber('award'))
  assert.not(isFoundByNumber('participation'))
})

test.run()
