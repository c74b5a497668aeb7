import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type ErasureFacts, whyNotErase } from './erasure.ts'

const free: ErasureFacts = {
  underWay: [],
  openObjections: 0,
  openViolations: 0,
  bannedUntil: null,
  hasRole: false,
}

test('nobody is forgotten while anything about them is still to be decided', () => {
  const codeOf = (facts: Partial<ErasureFacts>) => whyNotErase({ ...free, ...facts })?.code ?? null
  assert.is(codeOf({}), null)
  assert.is(codeOf({ hasRole: true }), 'erasure-official')
  assert.is(codeOf({ underWay: ['第二批'] }), 'erasure-under-way')
  assert.is(codeOf({ openObjections: 1 }), 'erasure-objection')
  assert.is(codeOf({ openViolations: 1 }), 'erasure-violation')
  assert.is(codeOf({ bannedUntil: '2027-01-01' }), 'erasure-banned')
})

test.run()
