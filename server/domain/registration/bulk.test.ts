import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { whyNotMarkAbsent, whyNotTogether, whyNotUndo } from './bulk.ts'

test('something is done to all entries together, or to none of them', () => {
  assert.is(whyNotTogether({ asked: 3, standing: 3 }), null)
  assert.equal(whyNotTogether({ asked: 3, standing: 2 }), { code: 'entries-not-standing', facts: { count: 1 } })
})

test('an entry that somebody has marked was there', () => {
  assert.is(whyNotMarkAbsent({ asked: 2, standing: 2, marked: [] }), null)
  assert.is(whyNotMarkAbsent({ asked: 2, standing: 1, marked: [] })?.code, 'entries-not-standing')
  assert.equal(whyNotMarkAbsent({ asked: 2, standing: 2, marked: [7] }), { code: 'entry-marked', facts: { number: 7 } })
})

test('what was done to many is undone once, while nobody has changed it', () => {
  assert.is(whyNotUndo({ undoneAt: null, changed: 0 }), null)
  assert.is(whyNotUndo({ undoneAt: new Date(0), changed: 0 })?.code, 'bulk-undone')
  assert.is(whyNotUndo({ undoneAt: null, changed: 1 })?.code, 'bulk-changed-since')
})

test.run()
