import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import { dailyStandings } from '#domain/rankings/daily'

const entry = (entryId: string, ...days: string[]) => ({
  entryId,
  days: new Map(days.map((value, i) => [String(i + 1), points(value)])),
})

test('every day has a standing of its own, and equal points share its rank', () => {
  const rows = dailyStandings([entry('a', '5', '3.5'), entry('b', '7.25', '3.5'), entry('c', '5', '1')])
  assert.equal(
    [...rows].map(([id, days]) => [id, days['1']?.rank, days['2']?.rank, days['1']?.points]),
    [
      ['a', 2, 1, '5'],
      ['b', 1, 1, '7.25'],
      ['c', 2, 3, '5'],
    ],
  )
  assert.equal(dailyStandings([]), new Map())
})

test.run()
