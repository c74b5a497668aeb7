import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { duePromotions, whyNotGrant } from './promotion.ts'

test('each award brings what the accepted filing names for it', () => {
  const due = duePromotions(
    [
      { entryId: 'a', award: 'gold' },
      { entryId: 'b', award: 'medallion' },
      { entryId: 'c', award: 'silver' },
      { entryId: 'd', award: null },
    ],
    [
      { award: 'gold', kind: 'title', value: '技术能手' },
      { award: 'gold', kind: 'level', value: '2' },
      { award: 'silver', kind: 'level', value: '3' },
    ],
  )
  assert.equal(
    due.map(({ entryId, value }) => [entryId, value]),
    [
      ['a', '技术能手'],
      ['a', '2'],
      ['c', '3'],
    ],
  )
})

test('nothing is granted without an accepted filing, or twice', () => {
  assert.is(whyNotGrant({ accepted: true, due: 1 }), null)
  assert.is(whyNotGrant({ accepted: false, due: 1 })?.code, 'filing-missing')
  assert.is(whyNotGrant({ accepted: true, due: 0 })?.code, 'promotion-nothing-due')
})

test.run()
