import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type FilingContent, filingChanges, whyNotDecideFiling, whyNotSubmitFiling } from './filing.ts'

const content: FilingContent = {
  plan: 'A plan of some length',
  contact: '023-0000',
  promotions: [{ award: 'gold', kind: 'title', value: '重庆市技术能手' }],
  name: 'Skills',
  tier: 'provincial',
  place: 'Hall 3',
  organiser: 'City',
  startsOn: '2026-05-04',
  endsOn: '2026-05-06',
  disciplines: [{ code: '17', name: 'Web' }],
}

test('a competition is filed, and again after it was returned or changed', () => {
  const why = (newest: Parameters<typeof whyNotSubmitFiling>[0]['newest'], filed = content) =>
    whyNotSubmitFiling({ state: 'draft', newest }, filed)?.code
  assert.is(why(null), undefined)
  assert.is(why({ state: 'returned', content }), undefined)
  assert.is(why({ state: 'submitted', content }), 'filing-under-way')
  assert.is(why({ state: 'accepted', content }), 'filing-unchanged')
  assert.is(why({ state: 'accepted', content }, { ...content, place: 'Hall 4' }), undefined)
})

test('a filing names its disciplines and levels that there are', () => {
  const why = (more: Partial<FilingContent>) =>
    whyNotSubmitFiling({ state: 'announced', newest: null }, { ...content, ...more })?.code
  assert.is(why({ disciplines: [] }), 'filing-without-disciplines')
  assert.is(why({ promotions: [{ award: 'gold', kind: 'level', value: '6' }] }), 'filing-level-unknown')
  assert.is(why({ promotions: [{ award: 'gold', kind: 'level', value: '2' }] }), undefined)
  assert.is(whyNotSubmitFiling({ state: 'closed', newest: null }, content)?.code, 'event-closed')
})

test('only what was submitted is decided', () => {
  assert.is(whyNotDecideFiling('submitted'), null)
  assert.is(whyNotDecideFiling('accepted')?.code, 'filing-not-submitted')
})

test('what has changed since it was accepted is named', () => {
  const { plan: _, contact: __, promotions: ___, ...facts } = content
  assert.equal(filingChanges(content, facts), [])
  assert.equal(filingChanges(content, { ...facts, endsOn: '2026-05-07', disciplines: [] }), ['endsOn', 'disciplines'])
})

test.run()
