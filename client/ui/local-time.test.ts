import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fromLocalText, toLocalText } from './local-time.ts'

test('an instant goes to the wall clock and back', () => {
  const instant = '2026-11-23T01:05:00.000Z'
  assert.match(toLocalText(instant), /^2026-11-2[234]T\d{2}:\d{2}$/)
  assert.is(fromLocalText(toLocalText(instant)), instant)
})

test('nothing and nonsense are no instant', () => {
  assert.is(toLocalText(null), '')
  assert.is(toLocalText('soon'), '')
  assert.is(fromLocalText(''), null)
  assert.is(fromLocalText('2026-13-40T99:00'), null)
})

test.run()
