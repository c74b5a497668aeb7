import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { whyNotUndo, whyNotWithdrawEntries } from './bulk.ts'

test('entries are withdrawn together, or none of them', () => {
  assert.is(whyNotWithdrawEntries({ asked: 3, standing: 3 }), null)
  assert.equal(whyNotWithdrawEntries({ asked: 3, standing: 2 }), { code: 'entries-not-standing', facts: { count: 1 } })
})

test('what was done to many is undone once, while nobody has changed it', () => {
  assert.is(whyNotUndo({ undoneAt: null, changed: 0 }), null)
  assert.is(whyNotUndo({ undoneAt: new Date(0), changed: 0 })?.code, 'bulk-undone')
  assert.is(whyNotUndo({ undoneAt: null, changed: 1 })?.code, 'bulk-changed-since')
})

test.run()
