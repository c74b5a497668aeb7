import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { LastWoken } from './last-woken.ts'

test('a wake-up is about the identifiers in its keys, and about what came before it', () => {
  const woken = new LastWoken()
  woken.note(['discipline:a', 'event:b'])
  const since = woken.count
  assert.ok(woken.isQuiet(['a', 'b'], since))
  assert.not.ok(woken.isQuiet(['a'], since - 1))
  woken.note(['marks:c'])
  assert.ok(woken.isQuiet(['a', 'b'], since))
  woken.note(['recheck:a'])
  assert.not.ok(woken.isQuiet(['b', 'a'], since))
  assert.ok(woken.isQuiet(['b'], since))
})

test('a wake-up about everything is about whatever there is', () => {
  const woken = new LastWoken()
  woken.note(null)
  assert.not.ok(woken.isQuiet(['a'], 0))
  assert.ok(woken.isQuiet(['a'], woken.count))
})

test('what was forgotten counts as woken', () => {
  const woken = new LastWoken()
  woken.note(['event:first'])
  const since = woken.count
  for (let i = 0; i < 20_000; i++) woken.note([`${i}`])
  assert.ok(woken.isQuiet(['first'], since), 'it was woken no further time')
  assert.not.ok(woken.isQuiet(['first'], since - 1))
  woken.note(['one too many'])
  assert.not.ok(woken.isQuiet(['0'], 0))
})

test.run()
