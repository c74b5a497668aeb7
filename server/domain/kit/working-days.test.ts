import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, addWorkingDays, isWorkingDay, workingDaysUntil } from './working-days.ts'

/** Labour Day 2026: off from Friday 1 to Tuesday 5 May, at work on Saturday 9 May. */
const labourDay = new Map([
  ...['2026-05-01', '2026-05-04', '2026-05-05'].map((day) => [day, false] as const),
  ['2026-05-09', true] as const,
])

test('the calendar comes before the weekday', () => {
  assert.is(isWorkingDay('2026-05-04', labourDay), false)
  assert.is(isWorkingDay('2026-05-09', labourDay), true)
  assert.is(isWorkingDay('2026-05-10', labourDay), false)
  assert.is(isWorkingDay('2026-05-11', labourDay), true)
})

test('five working days over a holiday end on a working Saturday', () => {
  assert.is(addWorkingDays('2026-04-30', 4, labourDay), '2026-05-09')
  assert.is(addWorkingDays('2026-05-09', -4, labourDay), '2026-04-30')
  assert.is(workingDaysUntil('2026-04-30', '2026-05-10', labourDay), 4)
})

test('counting goes back where adding came from', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
      const until = addWorkingDays(day, n, labourDay)
      assert.is(workingDaysUntil(day, until, labourDay), n)
      assert.ok(isWorkingDay(until, labourDay))
    }),
  )
})

test.run()
