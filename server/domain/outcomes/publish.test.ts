import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import { workCalendar } from '#domain/kit/working-days'
import { maskName } from './masked-name.ts'
import {
  isOpen,
  nextPeriod,
  type PublishFacts,
  periodFrom,
  whyNotFinal,
  whyNotObject,
  whyNotPublishResults,
} from './publish.ts'
import { grouped, rateText, tallyOf } from './statistics.ts'

/** The Dragon Boat Festival of 2026 is on Friday 19 June. */
const calendar = workCalendar([['2026-06-19', false]])
const period = { opensOn: '2026-06-15', closesOn: '2026-06-23' }
const published = { ...period, kind: 'objection' } as const
const ready: PublishFacts = {
  ...{ today: '2026-06-15', endsOn: '2026-06-02', candidates: 3, running: 0, missing: 0 },
  ...{ published: null, changed: false, openObjections: 0, uncorrected: 0 },
}
const why = (more: Partial<PublishFacts>) => whyNotPublishResults({ ...ready, ...more })?.code ?? null
const notFinal = (more: Partial<PublishFacts>) =>
  whyNotFinal({ ...ready, published, today: '2026-06-24', ...more })?.code ?? null

test('results are published once nothing is missing, and again only where something changed', () => {
  assert.is(why({}), null)
  assert.is(why({ today: '2026-06-01' }), 'batch-not-over')
  assert.is(why({ missing: 2 }), 'results-missing')
  assert.is(why({ candidates: 0 }), 'results-none')
  assert.is(why({ running: 1 }), 'sessions-open')
  assert.is(why({ published }), 'results-unchanged')
  assert.is(why({ published, changed: true }), null)
  assert.is(why({ published, uncorrected: 1 }), null)
  assert.is(why({ published: { ...period, kind: 'final' }, changed: true }), 'results-final')
})

test('the period is five working days by the calendar, its last day among them', () => {
  assert.equal(periodFrom('2026-06-15', calendar), period)
  assert.ok(isOpen(published, '2026-06-15'))
  assert.ok(isOpen(published, '2026-06-23'))
  assert.not(isOpen(published, '2026-06-24'))
  assert.is(whyNotObject({ today: '2026-06-23', published, waiting: false }), null)
  assert.is(whyNotObject({ today: '2026-06-24', published, waiting: false })?.code, 'objection-too-late')
  assert.is(whyNotObject({ today: '2026-06-16', published, waiting: true })?.code, 'objection-waiting')
  assert.is(whyNotObject({ today: '2026-06-16', published: null, waiting: false })?.code, 'results-unpublished')
})

test('results are final after the period, with every objection answered and every correction published', () => {
  assert.is(notFinal({}), null)
  assert.is(notFinal({ published: null }), 'results-unpublished')
  assert.is(notFinal({ today: '2026-06-23' }), 'publication-running')
  assert.is(notFinal({ openObjections: 1 }), 'objections-open')
  assert.is(notFinal({ uncorrected: 1 }), 'objections-uncorrected')
  assert.is(notFinal({ changed: true }), 'results-changed')
})

test('a version in which nobody comes off worse keeps its period; any other begins a new one', () => {
  const before = { key: 'a', state: 'failed', points: points('58') } as const
  const after = (state: 'passed' | 'failed' | 'void', text: string | null) =>
    nextPeriod(
      { ...period, outcomes: [before, { key: 'b', state: 'passed', points: points('70') }] },
      [
        { key: 'a', state: 'passed', points: points('61') },
        { key: 'b', state, points: text === null ? null : points(text) },
      ],
      '2026-06-22',
      calendar,
    )
  assert.equal(after('passed', '70'), period)
  assert.equal(after('passed', '69'), { opensOn: '2026-06-22', closesOn: '2026-06-29' })
  assert.equal(after('void', null), { opensOn: '2026-06-22', closesOn: '2026-06-29' })
})

test('a rate is an exact share of those who came, rounded once', () => {
  const parts = ['passed', 'passed', 'failed', 'void', 'absent', 'carried', 'recognised'] as const
  assert.equal(tallyOf(parts.map((state) => ({ state }))), {
    ...{ entered: 5, sat: 4, passed: 2, failed: 1, voided: 1, absent: 1, pending: 0, rate: '50.0' },
  })
  assert.is(rateText(2, 3), '66.7')
  assert.is(rateText(1, 2000), '0.1')
  assert.is(rateText(0, 0), null)
  const groups = grouped([{ of: ['x', 'y', 'x'] }, { of: ['y'] }], ({ of }) => of)
  assert.equal(
    [...groups].map(([key, own]) => [key, own.length]),
    [
      ['x', 1],
      ['y', 2],
    ],
  )
})

test('a masked name keeps its beginning and its length', () => {
  assert.is(maskName('张伟'), '张*')
  assert.is(maskName('欧阳娜娜'), '欧***')
  assert.is(maskName('李'), '李*')
  assert.is(maskName('Anna Müller'), 'A*** M*****')
})

test.run()
