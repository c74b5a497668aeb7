import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, addWorkingDays, isWorkingDay, weekdayOf, workCalendar, workingDaysUntil } from './working-days.ts'

/** Labour Day 2026: off from Friday 1 to Tuesday 5 May, at work on Saturday 9 May. */
const labourDay = workCalendar([
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
  assert.is(addWorkingDays('2026-04-30', 4, labourDay).day, '2026-05-09')
  assert.is(addWorkingDays('2026-05-09', -4, labourDay).day, '2026-04-30')
  assert.is(workingDaysUntil('2026-04-30', '2026-05-10', labourDay), 4)
})

test('counting goes back where adding came from', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
      const { day: until } = addWorkingDays(day, n, labourDay)
      assert.is(workingDaysUntil(day, until, labourDay), n)
      assert.ok(isWorkingDay(until, labourDay))
    }),
  )
})

test('a holiday of the law is none to work on, unless it was entered as one; the year is known once its arrangement is', () => {
  const lawDays = (year: number) => new Map(year === 2027 ? [['2027-02-08', '春节']] : [])
  const calendar = workCalendar([['2027-02-20', true]], [2026], lawDays)
  assert.not(isWorkingDay('2027-02-08', calendar))
  assert.ok(isWorkingDay('2027-02-08', workCalendar([['2027-02-08', true]], [], lawDays)))
  assert.ok(isWorkingDay('2027-02-20', calendar))
  assert.equal(addWorkingDays('2026-12-21', 5, calendar), { day: '2026-12-28', unknownYear: null })
  assert.equal(addWorkingDays('2026-12-28', 5, calendar), { day: '2027-01-04', unknownYear: 2027 })
  assert.equal(addWorkingDays('2027-01-04', -5, calendar), { day: '2026-12-28', unknownYear: 2027 })
})

test('weeks begin on Monday', () => {
  assert.equal([weekdayOf('2026-12-07'), weekdayOf('2026-12-13')], [1, 7])
})

test.run()
