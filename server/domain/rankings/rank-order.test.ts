import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRankingRules } from '#domain/events/ranking-rules'
import type { Points } from '#domain/kit/points'
import { RankOrder } from '#domain/rankings/rank-order'
import { type EntryPoints, rankKey, standingsOf } from '#domain/rankings/standings'

const ranking = { ...defaultRankingRules, ties: ['B', 'A'] }

/** One thing that happens to one of twelve entries: points in two modules, or its withdrawal. */
const happening = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  points: fc.option(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))),
})

const entryOf = (number: number, [a, b]: readonly [number, number]): EntryPoints => ({
  entryId: `e${number}`,
  number,
  delegation: 'd',
  criteria: new Map([
    ['A', a as Points],
    ['B', b as Points],
  ]),
  total: (a + b) as Points,
})

test('after any course of events the order and the ranks are those of the standings', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (course) => {
      const order = new RankOrder()
      const entries = new Map<number, EntryPoints>()
      for (const { number, points } of course) {
        if (points) entries.set(number, entryOf(number, points))
        else entries.delete(number)
        const entry = entries.get(number)
        if (entry) order.set(entry.entryId, number, rankKey(entry, ranking))
        else order.delete(`e${number}`)
      }
      const expected = standingsOf([...entries.values()], { ranking }).map(({ entryId, rank }) => ({
        id: entryId,
        rank,
      }))
      assert.equal([...order], expected)
      assert.equal(
        expected.map(({ id }) => order.rankOf(id)),
        expected.map(({ rank }) => rank),
      )
      assert.is(order.size, entries.size)
    }),
    { numRuns: 300 },
  )
})

test('an entry that is not there has no rank', () => {
  assert.is(new RankOrder().rankOf('nobody'), null)
})

test.run()
