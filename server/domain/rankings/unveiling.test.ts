import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { groupsFromBottom, type UnveilFacts, whyNotStep, whyNotUnveil } from './unveiling.ts'

test('places come from the last to the first, shared ones together', () => {
  const standings = [
    { entryId: 'a', rank: 1 },
    { entryId: 'b', rank: 2 },
    { entryId: 'c', rank: 2 },
    { entryId: 'd', rank: 4 },
  ]
  assert.equal(groupsFromBottom(standings), [['d'], ['b', 'c'], ['a']])
  assert.equal(groupsFromBottom([...standings].reverse()), [['d'], ['c', 'b'], ['a']])
})

test('nothing is unveiled while marks are open, or once it is published', () => {
  const recheck = { required: false, left: null }
  const ready: UnveilFacts = {
    board: 'frozen',
    eventDraft: false,
    entries: 4,
    unconfirmed: 0,
    published: null,
    recheck,
  }
  const why = (facts: Partial<UnveilFacts>) => whyNotUnveil({ ...ready, ...facts })?.code
  assert.is(why({}), undefined)
  assert.is(why({ unconfirmed: 1 }), 'sheets-unconfirmed')
  assert.is(why({ published: 1 }), 'unveiling-published')
  assert.is(why({ entries: 0 }), 'result-without-entries')
  assert.is(why({ board: 'unveiling' }), 'unveiling-begun')
  assert.is(why({ eventDraft: true }), 'event-not-announced')
  assert.is(why({ recheck: { required: true, left: null } }), 'recheck-missing')
})

test('a place is unveiled once, however often the key is pressed', () => {
  const at = { shown: 1, places: 3 }
  assert.is(whyNotStep('unveiling', at, { shown: 1, by: 1 }), null)
  assert.is(whyNotStep('unveiling', at, { shown: 0, by: 1 })?.code, 'unveiling-moved-on')
  assert.is(whyNotStep('unveiling', { ...at, shown: 3 }, { shown: 3, by: 1 })?.code, 'unveiling-at-its-end')
  assert.is(whyNotStep('unveiling', { ...at, shown: 0 }, { shown: 0, by: -1 })?.code, 'unveiling-at-its-end')
  assert.is(whyNotStep('live', null, { shown: 0, by: 1 })?.code, 'unveiling-not-begun')
})

test.run()
