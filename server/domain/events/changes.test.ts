import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  whyNotAnnounce,
  whyNotChange,
  whyNotClose,
  whyNotDates,
  whyNotReplaceRuleSet,
  whyNotReplaceScheme,
} from './changes.ts'

test('an event is changed until it is closed', () => {
  assert.is(whyNotChange('draft'), null)
  assert.is(whyNotChange('announced'), null)
  assert.is(whyNotChange('closed')?.code, 'event-closed')
})

test('an event may begin and end on one day, but not end before it begins', () => {
  assert.is(whyNotDates({ startsOn: '2026-05-04', endsOn: '2026-05-04' }), null)
  assert.is(whyNotDates({ startsOn: '2026-05-04', endsOn: '2027-01-01' }), null)
  assert.is(whyNotDates({ startsOn: '2026-05-04', endsOn: '2026-05-03' })?.code, 'ends-before-starts')
})

test('only a draft is announced', () => {
  assert.is(whyNotAnnounce('draft'), null)
  assert.is(whyNotAnnounce('announced')?.code, 'event-announced')
  assert.is(whyNotAnnounce('closed')?.code, 'event-closed')
})

test('only an announced event is closed, and not while marks are being taken', () => {
  assert.is(whyNotClose('announced', 0), null)
  assert.equal(whyNotClose('announced', 2), { code: 'sessions-open', facts: { count: 2 } })
  assert.is(whyNotClose('draft', 0)?.code, 'event-not-announced')
  assert.is(whyNotClose('closed', 0)?.code, 'event-closed')
})

test('a rule set is replaced only before marks are given under it', () => {
  assert.is(whyNotReplaceRuleSet('announced', false), null)
  assert.is(whyNotReplaceRuleSet('announced', true)?.code, 'rule-set-in-use')
  assert.is(whyNotReplaceRuleSet('closed', false)?.code, 'event-closed')
})

test('a scheme that was marked by stays', () => {
  assert.is(whyNotReplaceScheme('announced', false), null)
  assert.is(whyNotReplaceScheme('announced', true)?.code, 'scheme-in-use')
  assert.is(whyNotReplaceScheme('closed', false)?.code, 'event-closed')
})

test.run()
