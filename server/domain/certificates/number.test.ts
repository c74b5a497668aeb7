import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dayOf } from '#domain/kit/city-time'
import { certificateNumber, competitionSeries, isNumberOf, yearOf } from './number.ts'

test('a number names its series, its year and its place in it', () => {
  assert.is(certificateNumber(competitionSeries, 2026, 17), 'TSA-2026-000017')
})

test('a year has room for 999,999 numbers and none before the first', () => {
  assert.is(certificateNumber(competitionSeries, 2026, 999_999), 'TSA-2026-999999')
  for (const serial of [0, 1_000_000, 1.5])
    assert.throws(() => certificateNumber(competitionSeries, 2026, serial), /no such serial/)
})

test('a number is told from everything else', () => {
  assert.ok(isNumberOf(competitionSeries, 'TSA-2026-000017'))
  for (const text of ['TSB-2026-000017', 'TSA-26-000017', 'TSA-2026-17', 'TSA-2026-000017-1', 'xxxxxxxxxxxxxxxxxxxxxx'])
    assert.not(isNumberOf(competitionSeries, text))
})

test('a certificate of the late evening in London bears the next day of the city, and its year', () => {
  assert.is(dayOf(new Date('2026-12-31T16:00:00Z')), '2027-01-01')
  assert.is(dayOf(new Date('2026-12-31T15:59:59Z')), '2026-12-31')
  assert.is(yearOf('2027-01-01'), 2027)
})

test.run()
