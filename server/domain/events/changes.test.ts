import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type RuleSetFacts,
  whyNotAnnounce,
  whyNotChange,
  whyNotClose,
  whyNotDates,
  whyNotReplaceRuleSet,
  whyNotReplaceScheme,
  whyNotSetBoard,
} from './changes.ts'
import { usualScale } from './ranking-rules.ts'
import { defaultRuleSet, type RuleSet } from './rule-set.ts'

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
  const free = { required: false, accepted: false }
  assert.is(whyNotAnnounce('draft', free), null)
  assert.is(whyNotAnnounce('announced', free)?.code, 'event-announced')
  assert.is(whyNotAnnounce('closed', free)?.code, 'event-closed')
  assert.is(whyNotAnnounce('draft', { ...free, required: true })?.code, 'filing-missing')
  assert.is(whyNotAnnounce('draft', { required: true, accepted: true }), null)
})

test('only an announced event is closed, and not while marks are being taken', () => {
  assert.is(whyNotClose('announced', 0), null)
  assert.equal(whyNotClose('announced', 2), { code: 'sessions-open', facts: { count: 2 } })
  assert.is(whyNotClose('draft', 0)?.code, 'event-not-announced')
  assert.is(whyNotClose('closed', 0)?.code, 'event-closed')
})

const whyNotRules = (facts: Partial<RuleSetFacts>, wanted: Partial<RuleSet>, reason: string | null = null) =>
  whyNotReplaceRuleSet(
    { state: 'announced', hasMarks: false, isPublished: false, ...facts },
    defaultRuleSet,
    { ...defaultRuleSet, ...wanted },
    reason,
  )?.code ?? null
const ranking = { ...defaultRuleSet.ranking, scale: usualScale }

test('a rule set is replaced as a whole only before marks are given under it', () => {
  assert.is(whyNotRules({}, { panelSize: 5, ranking }), null)
  assert.is(whyNotRules({ hasMarks: true }, { panelSize: 5, ranking }, 'agreed by the jury'), 'rule-set-in-use')
  assert.is(whyNotRules({ state: 'closed' }, { ranking }), 'event-closed')
})

test('how points make a ranking and what is asked about may change once there are marks, until a result is published', () => {
  assert.is(whyNotRules({ hasMarks: true }, { ranking, version: 9 }, 'agreed by the jury'), null)
  assert.is(whyNotRules({ hasMarks: true }, { implausible: null }, 'too many questions'), null)
  assert.is(whyNotRules({ hasMarks: true }, { ranking }, ' '), 'rule-change-without-reason')
  assert.is(whyNotRules({ hasMarks: true, isPublished: true }, { ranking }, 'agreed'), 'rule-set-published')
})

test('a scheme that was marked by stays', () => {
  assert.is(whyNotReplaceScheme('announced', false), null)
  assert.is(whyNotReplaceScheme('announced', true)?.code, 'scheme-in-use')
  assert.is(whyNotReplaceScheme('closed', false)?.code, 'event-closed')
})

test('only a live board is frozen', () => {
  assert.is(whyNotSetBoard('announced', 'live', 'frozen'), null)
  assert.is(whyNotSetBoard('announced', 'hidden', 'frozen')?.code, 'board-not-live')
  assert.is(whyNotSetBoard('announced', 'frozen', 'live'), null)
  assert.is(whyNotSetBoard('closed', 'frozen', 'live')?.code, 'event-closed')
})

test.run()
