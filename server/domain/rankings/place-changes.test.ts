import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRankingRules } from '#domain/events/ranking-rules'
import { points } from '#domain/kit/points'
import { placeChanges } from '#domain/rankings/place-changes'
import { standingsOf } from '#domain/rankings/standings'

const entries = ['90', '80', '80', '70'].map((total, i) => ({
  entryId: `e${i}`,
  number: i + 1,
  delegation: 'CQ',
  criteria: new Map([['A', points(String(30 + i))]]),
  total: points(total),
}))

test('a change of rules tells whose rank or award it changes, and nobody else', () => {
  const now = standingsOf(entries, { ranking: defaultRankingRules })
  const then = standingsOf(entries, { ranking: { ...defaultRankingRules, ties: ['A'] } })
  assert.equal(
    placeChanges(now, then).map(({ before, after }) => [
      after.number,
      before.rank,
      after.rank,
      before.award,
      after.award,
    ]),
    [[2, 2, 3, 'silver', 'bronze']],
  )
  assert.equal(placeChanges(now, now), [])
})

test.run()
