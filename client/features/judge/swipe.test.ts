import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { followOf, swipeOf } from './swipe.ts'

test('a long level travel is a swipe: left to the next, right to the previous', () => {
  assert.is(swipeOf({ x: -120, y: 10 }), 'next')
  assert.is(swipeOf({ x: 120, y: -30 }), 'previous')
})

test('a short travel and one that scrolls are none', () => {
  assert.is(swipeOf({ x: 60, y: 0 }), null)
  assert.is(swipeOf({ x: 120, y: 90 }), null)
})

test('the page follows the finger, and resists where there is nothing', () => {
  const first = { next: true, previous: false }
  assert.is(followOf({ x: -100, y: 0 }, first), -60)
  assert.is(followOf({ x: 100, y: 0 }, first), 12)
  assert.is(followOf({ x: -100, y: 200 }, first), 0)
})

test.run()
