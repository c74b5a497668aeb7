import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type PublishFacts, whyNotPublish } from './publish.ts'

const ready: PublishFacts = {
  entries: 3,
  unconfirmed: 0,
  undecided: 0,
  published: false,
  recheck: { required: false, left: null },
}
const why = (facts: Partial<PublishFacts>) => whyNotPublish({ ...ready, ...facts })?.code ?? null

test('a first result needs every sheet confirmed and no appeal undecided', () => {
  assert.is(why({}), null)
  assert.is(why({ entries: 0 }), 'result-without-entries')
  assert.is(why({ unconfirmed: 1 }), 'sheets-unconfirmed')
  assert.is(why({ undecided: 1 }), 'appeal-undecided')
  assert.is(why({ undecided: 1, published: true }), null)
})

test('a re-check that the rules demand, or that was begun, is complete before the first result', () => {
  assert.is(why({ recheck: { required: true, left: null } }), 'recheck-missing')
  assert.is(why({ recheck: { required: true, left: 2 } }), 'recheck-open')
  assert.is(why({ recheck: { required: false, left: 2 } }), 'recheck-open')
  assert.is(why({ recheck: { required: true, left: 0 } }), null)
  assert.is(why({ recheck: { required: true, left: 2 }, published: true }), null)
})

test.run()
