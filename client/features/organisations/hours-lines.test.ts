import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { daysBySpans, hoursOf, isRun, isWhole, linesOf } from './hours-lines.ts'

test('opening hours are grouped by their spans, and come back as they were', () => {
  const hours = [1, 2, 3].flatMap((weekday) => [
    { weekday, from: '08:30', to: '12:00' },
    { weekday, from: '13:30', to: '18:00' },
  ])
  const lines = linesOf([...hours, { weekday: 6, from: '08:30', to: '12:00' }].reverse())
  assert.equal(lines, [
    { weekdays: [1, 2, 3, 6], from: '08:30', to: '12:00' },
    { weekdays: [1, 2, 3], from: '13:30', to: '18:00' },
  ])
  assert.is(hoursOf(lines).length, 7)
  assert.equal(daysBySpans([...hours, { weekday: 6, from: '08:30', to: '12:00' }]), [
    { weekdays: [1, 2, 3], spans: ['08:30–12:00', '13:30–18:00'] },
    { weekdays: [6], spans: ['08:30–12:00'] },
  ])
})

test('a line is whole with both times and a day; three days in a row are a run', () => {
  assert.ok(isWhole({ weekdays: [1], from: '08:00', to: '09:00' }))
  assert.not(isWhole({ weekdays: [], from: '08:00', to: '09:00' }))
  assert.ok(isRun([1, 2, 3]))
  assert.not(isRun([1, 2]))
  assert.not(isRun([1, 2, 4]))
})

test.run()
