import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Places } from './places.ts'

test('a caller gets no more than its share, and all together no more than there are', () => {
  const places = new Places({ all: 3, each: 2 })
  assert.ok(places.take('a'))
  assert.ok(places.take('a'))
  assert.is(places.take('a'), null)
  assert.ok(places.take('b'))
  assert.is(places.take('c'), null)
})

test('a place is given back once, however often that is said', () => {
  const places = new Places({ all: 2, each: 1 })
  const leave = places.take('a')
  assert.ok(places.take('b'))
  leave?.()
  leave?.()
  assert.ok(places.take('a'))
  assert.is(places.take('c'), null)
})

test.run()
