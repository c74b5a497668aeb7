import { assert as holds, integer, property, record } from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRecheckRules, type RecheckRules } from '#domain/events/recheck-rules'
import { completeRuleSet } from '#domain/events/rule-set'
import {
  callsAll,
  type FindingFacts,
  needsDraw,
  planOf,
  type SheetFacts,
  whyNotAccept,
  whyNotAnswer,
  whyNotCheck,
  whyNotConfirm,
  whyNotStart,
} from './recheck.ts'

const rules: RecheckRules = { ...defaultRecheckRules, required: true }
const ranked = (ranks: readonly number[]) => ranks.map((rank, i) => ({ entryId: `e${i + 1}`, rank }))
const inOrder = (count: number) => ranked(Array.from({ length: count }, (_, i) => i + 1))
const sizes = (count: number, given = rules) => {
  const { top, rest, take } = planOf(inOrder(count), given)
  return [top.length, rest.length, take]
}

test('a rule set stored before there were re-checks demands none', () => {
  assert.equal(completeRuleSet({}).recheck, { required: false, topShare: 30, sampleShare: 15, errorRate: 5 })
  assert.is(completeRuleSet({ recheck: { required: true } }).recheck.topShare, 30)
})

test('the top 30 per cent are rounded half-up, the drawn 15 per cent of the rest are rounded up', () => {
  assert.equal(sizes(0), [0, 0, 0])
  assert.equal(sizes(1), [0, 1, 1])
  assert.equal(sizes(2), [1, 1, 1])
  assert.equal(sizes(5), [2, 3, 1])
  assert.equal(sizes(12), [4, 8, 2])
  assert.equal(sizes(100), [30, 70, 11])
  assert.equal(sizes(10_000), [3000, 7000, 1050])
})

test('whoever ties with the last of the top is checked with it', () => {
  assert.equal(planOf(ranked([1, 2, 2, 2, 5]), rules).top, ['e1', 'e2', 'e3', 'e4'])
  assert.equal(planOf(ranked([1, 1, 1, 1]), rules), { top: ['e1', 'e2', 'e3', 'e4'], rest: [], take: 0 })
  assert.equal(planOf(ranked([4, 2, 1, 2, 5]), rules).top, ['e2', 'e3', 'e4'])
})

test('nothing is drawn where nobody of the rest is checked, or everybody', () => {
  assert.is(needsDraw(planOf(inOrder(12), rules)), true)
  assert.is(needsDraw(planOf(inOrder(2), rules)), false)
  assert.is(needsDraw(planOf(inOrder(12), { ...rules, sampleShare: 0 })), false)
  assert.is(needsDraw(planOf(inOrder(12), { ...rules, sampleShare: 100 })), false)
})

test('every entry is of the top or of the rest, whatever the shares', () => {
  const share = integer({ min: 0, max: 100 })
  const cases = record({ count: integer({ min: 0, max: 300 }), topShare: share, sampleShare: share })
  holds(
    property(cases, ({ count, ...shares }) => {
      const { top, rest, take } = planOf(inOrder(count), { ...rules, ...shares })
      assert.is(new Set([...top, ...rest]).size, count)
      assert.ok(Math.abs(top.length * 100 - count * shares.topShare) <= 50)
      assert.ok(take * 100 >= rest.length * shares.sampleShare && take <= rest.length)
    }),
  )
})

test('errors in exactly 5 per cent of the entries call nobody in, in more of them everybody', () => {
  assert.is(callsAll(1, 20, rules), false)
  assert.is(callsAll(1, 19, rules), true)
  assert.is(callsAll(2, 20, rules), true)
  assert.is(callsAll(5, 100, rules), false)
  assert.is(callsAll(0, 0, rules), false)
  assert.is(callsAll(1, 6, { ...rules, errorRate: 100 }), false)
})

test('a re-check freezes a ranking in which every sheet is confirmed, once, before the result', () => {
  const why = (change: object) =>
    whyNotStart({ entries: 3, unconfirmed: 0, published: false, state: null, ...change })?.code ?? null
  assert.is(why({}), null)
  assert.is(why({ entries: 0 }), 'result-without-entries')
  assert.is(why({ unconfirmed: 2 }), 'sheets-unconfirmed')
  assert.is(why({ state: 'drawing' }), 'recheck-started')
  assert.is(why({ published: true }), 'recheck-over')
})

const sheet = { confirmed: true, seen: 7, checked: false, open: false }
const facts: SheetFacts = { published: false, drawn: true, due: true, hasMarked: false, sheet }

test('a supervisor says nothing of a sheet that has changed, is unlocked or was marked by themselves', () => {
  const why = (change: Partial<SheetFacts>, seen = 7) => whyNotCheck({ ...facts, ...change }, seen)?.code ?? null
  assert.is(why({}), null)
  assert.is(why({}, 6), 'recheck-sheet-changed')
  assert.is(why({ sheet: { ...sheet, confirmed: false } }), 'recheck-sheet-unlocked')
  assert.is(why({ sheet: { ...sheet, open: true } }), 'finding-open')
  assert.is(why({ sheet: null }), 'sheet-not-in-session')
  assert.is(why({ due: false }), 'recheck-not-of-entry')
  assert.is(why({ hasMarked: true }), 'supervisor-marked')
  assert.is(why({ drawn: false }), 'recheck-not-drawn')
  assert.is(why({ published: true }), 'recheck-over')
  assert.is(whyNotConfirm({ ...facts, sheet: { ...sheet, checked: true } }, 7)?.code, 'recheck-sheet-checked')
})

const raised: FindingFacts = {
  published: false,
  state: 'raised',
  raisedBy: 'supervisor',
  answeredBy: null,
  personId: 'chief',
  hasMarked: false,
  confirmed: true,
  seen: { raised: 7, now: 7 },
}
const mark = { aspectId: 'a', judgeId: null, value: '2' }

test('a finding is corrected by marks or by a sheet that was marked anew, and rejected by neither', () => {
  const why = (change: Partial<FindingFacts>, corrected: boolean, marks = [mark]) =>
    whyNotAnswer({ ...raised, ...change }, { corrected, marks })?.code ?? null
  assert.is(why({}, true), null)
  assert.is(why({}, true, []), 'correction-without-marks')
  assert.is(why({ seen: { raised: 7, now: 9 } }, true, []), null)
  assert.is(why({}, false, []), null)
  assert.is(why({}, false), 'rejection-changes-nothing')
  assert.is(why({ seen: { raised: 7, now: 9 } }, false, []), 'rejection-changes-nothing')
  assert.is(why({ personId: 'supervisor' }, true), 'finding-of-own')
  assert.is(why({ state: 'answered' }, true), 'finding-answered')
})

test('an answer is accepted by another than its author, or sent back with a reason', () => {
  const answered: FindingFacts = { ...raised, state: 'answered', answeredBy: 'chief', personId: 'supervisor' }
  const why = (change: Partial<FindingFacts>, accepted = true, words = '', seen = 7) =>
    whyNotAccept({ ...answered, ...change }, { accepted, words, seen })?.code ?? null
  assert.is(why({}), null)
  assert.is(why({}, false), 'finding-back-without-reason')
  assert.is(why({}, false, '应为 2 分'), null)
  assert.is(why({}, true, '', 6), 'recheck-sheet-changed')
  assert.is(why({ confirmed: false }), 'recheck-sheet-unlocked')
  assert.is(why({ personId: 'chief' }), 'finding-of-own')
  assert.is(why({ hasMarked: true }), 'supervisor-marked')
  assert.is(why({ state: 'raised' }), 'finding-not-answered')
})

test.run()
