import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { afterFailure, loginBackOff, secondsBlocked, type Tries, withoutFailure } from './back-off.ts'

const start = Date.UTC(2026, 4, 4)

/** The waits, in seconds, after each of `count` wrong tries, each made as soon as it is taken. */
function waits(count: number): number[] {
  let tries: Tries | null = null
  let now = start
  return Array.from({ length: count }, () => {
    tries = afterFailure(loginBackOff, tries, now)
    const seconds = secondsBlocked(loginBackOff, tries, now)
    now += seconds * 1000
    return seconds
  })
}

test('five tries are free, then the wait doubles from 2 seconds to 15 minutes', () => {
  assert.equal(waits(16), [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
})

test('a wait is told in whole seconds, rounded up, and ends', () => {
  const tries = { failures: 5, blockedUntil: start + 1500 }
  assert.is(secondsBlocked(loginBackOff, tries, start), 2)
  assert.is(secondsBlocked(loginBackOff, tries, start + 1499), 1)
  assert.is(secondsBlocked(loginBackOff, tries, start + 1500), 0)
  assert.is(secondsBlocked(loginBackOff, null, start), 0)
})

test('free tries that are made at the same time never wait for each other', () => {
  const counted = afterFailure(loginBackOff, null, start + 3)
  assert.is(secondsBlocked(loginBackOff, counted, start), 0)
})

test('an hour after the last wait, wrong tries are forgotten', () => {
  const tries = { failures: 9, blockedUntil: start }
  assert.is(afterFailure(loginBackOff, tries, start + 3_600_000).failures, 10)
  assert.equal(afterFailure(loginBackOff, tries, start + 3_600_001), { failures: 1, blockedUntil: start + 3_600_001 })
})

test('a right try counts for nothing and ends its own wait', () => {
  const counted = afterFailure(loginBackOff, { failures: 7, blockedUntil: start }, start)
  assert.equal(withoutFailure(counted, start + 70), { failures: 7, blockedUntil: start + 70 })
})

test.run()
