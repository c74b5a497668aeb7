import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CalendarYear } from '#domain/batches/contract'
import { daysOf, monthsOf, nearestFestival, pressed, stepped } from './year-model.ts'

const year: CalendarYear = {
  ...{ year: 2027, known: false },
  entered: [{ day: '2027-02-20', working: true, name: '春节调休' }],
  lawDays: [
    { day: '2027-01-01', name: '元旦' },
    { day: '2027-02-05', name: '春节' },
    { day: '2027-02-08', name: '春节' },
  ],
}

test('a day is what was entered, else what the law says, else what its weekday says', () => {
  const at = daysOf(year)
  assert.equal(at('2027-02-20'), { day: '2027-02-20', working: true, by: 'entered', name: '春节调休' })
  assert.equal(at('2027-02-08'), { day: '2027-02-08', working: false, by: 'law', name: '春节' })
  assert.equal(at('2027-02-09'), { day: '2027-02-09', working: true, by: null, name: '' })
  assert.not(at('2027-02-21').working)
})

test('a press makes a day the other of what it is, and a second one gives it back', () => {
  assert.is(pressed(year, '2027-02-09'), false)
  assert.is(pressed(year, '2027-02-21'), true)
  assert.is(pressed(year, '2027-02-08'), true)
  assert.is(pressed(year, '2027-02-20'), null)
})

test('a day is named after the festival that is nearest', () => {
  assert.is(nearestFestival(year, '2027-01-03'), '元旦')
  assert.is(nearestFestival(year, '2027-02-14'), '春节')
  assert.is(nearestFestival({ ...year, lawDays: [] }, '2027-02-14'), '')
})

test('the weeks of a month begin on Monday and hold each of its days once', () => {
  const months = monthsOf(2027)
  assert.is(months.length, 12)
  assert.equal(months[1]?.[0], [
    '2027-02-01',
    '2027-02-02',
    '2027-02-03',
    '2027-02-04',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
  ])
  assert.equal(months[0]?.[0]?.slice(0, 5), [null, null, null, null, '2027-01-01'])
  assert.is(months.flat(2).filter(Boolean).length, 365)
  assert.is(monthsOf(2028).flat(2).filter(Boolean).length, 366)
})

test('keys lead from day to day and stay in the year', () => {
  assert.is(stepped('2027-02-08', 'ArrowDown'), '2027-02-15')
  assert.is(stepped('2027-02-08', 'End'), '2027-02-14')
  assert.is(stepped('2027-01-31', 'PageDown'), '2027-02-28')
  assert.is(stepped('2027-01-01', 'ArrowLeft'), null)
  assert.is(stepped('2027-01-01', 'a'), null)
})

test.run()
