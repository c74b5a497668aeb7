import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { begin, record, redone, undone } from './history.ts'

test('acts are taken back and done again, one by one', () => {
  const history = record(record(begin(1), 2, null), 3, null)
  assert.is(undone(history).present, 2)
  assert.is(undone(undone(undone(history))).present, 1)
  assert.is(redone(undone(undone(history))).present, 2)
  assert.is(redone(history).present, 3)
})

test('typing on in the same field is one act', () => {
  const typed = record(record(record(begin(''), 'n', 'name'), 'no', 'name'), 'no!', 'name')
  assert.is(undone(typed).present, '')
  const elsewhere = record(typed, 'other', 'code')
  assert.is(undone(elsewhere).present, 'no!')
})

test('a new act forgets what was taken back', () => {
  const history = record(undone(record(begin(1), 2, null)), 3, null)
  assert.is(redone(history).present, 3)
  assert.is(undone(history).present, 1)
})

test.run()
