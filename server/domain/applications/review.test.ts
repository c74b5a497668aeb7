import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Verdict } from './contract.ts'
import { isShown, majorityOf, type Seating, whyNotGive, whyNotSeat } from './panel.ts'
import { type ToDecide, whyNotDecideSo, whyNotParts, whyNotReview, whyNotUndoDecision } from './review.ts'

const panelOf = (...verdicts: (Verdict | null)[]) =>
  verdicts.map((verdict, at) => ({ reviewerId: `r${at + 1}`, verdict }))

const one: ToDecide = {
  ...{ name: '张伟', personId: 'p', state: 'submitted', route: 'assessment', round: 2, seenRound: 2, panel: [] },
}
const reviewer = { personId: 'r', runs: false }
const manager = { personId: 'm', runs: true }

test('the majority counts once all of a panel have said something', () => {
  assert.is(majorityOf([]), null)
  assert.is(majorityOf(panelOf('recognise', 'recognise', null)), null)
  assert.is(majorityOf(panelOf('recognise', 'refuse', 'recognise')), 'recognise')
  assert.is(majorityOf(panelOf('refuse', 'refuse', 'recognise', 'recognise', 'refuse')), 'refuse')
  const waiting = panelOf('refuse', null, null)
  assert.equal(
    waiting.map((member) => isShown(waiting, member, 'r1')),
    [true, false, false],
  )
  const [first] = waiting
  assert.ok(first && !isShown(waiting, first, 'r2'))
  const whole = panelOf('refuse', 'refuse', 'recognise')
  assert.ok(whole.every((member) => isShown(whole, member, 'm')))
})

test('an application is decided as it was seen, by somebody else than who applied', () => {
  assert.is(whyNotDecideSo(one, 'approve', reviewer), null)
  assert.is(whyNotDecideSo({ ...one, state: 'approved' }, 'refuse', reviewer)?.code, 'application-not-submitted')
  assert.is(whyNotDecideSo({ ...one, seenRound: 1 }, 'approve', reviewer)?.code, 'application-changed')
  assert.is(whyNotDecideSo(one, 'approve', { ...reviewer, personId: 'p' })?.code, 'application-own')
})

test('a direct recognition is decided by who runs the batch, after the panel and never against its refusal', () => {
  const recognition = { ...one, route: 'recognition' } as const
  const code = (panel: ToDecide['panel'], kind: 'approve' | 'refuse' | 'return', who = manager) =>
    whyNotDecideSo({ ...recognition, panel }, kind, who)?.code ?? null
  const agreed = panelOf('recognise', 'refuse', 'recognise')
  assert.is(code([], 'approve'), 'recognition-panel-missing')
  assert.is(code(panelOf('recognise', null, 'recognise'), 'approve'), 'recognition-panel-waits')
  assert.is(code(agreed, 'approve'), null)
  assert.is(code(agreed, 'refuse'), null)
  assert.is(code(agreed, 'approve', reviewer), 'recognition-second-reviewer')
  assert.is(code(agreed, 'approve', { personId: 'r2', runs: true }), 'recognition-second-reviewer')
  assert.is(code(panelOf('refuse', 'refuse', 'recognise'), 'approve'), 'recognition-panel-against')
  assert.is(code(panelOf('refuse', 'refuse', 'recognise'), 'refuse'), null)
  assert.is(code([], 'return', reviewer), null)
})

test('a panel is 3, 5 or 7 reviewers; who has given a verdict stays', () => {
  const seating: Seating = {
    ...{ route: 'recognition', level: '3', state: 'submitted', applicantId: 'p', seated: [] },
    ...{ reviewerIds: ['r1', 'r2', 'r3', 'r4', 'p'], colleagueIds: ['r4'] },
  }
  const code = (wanted: string[], more: Partial<Seating> = {}) =>
    whyNotSeat({ ...seating, ...more }, wanted)?.code ?? null
  assert.is(code(['r1', 'r2', 'r3']), null)
  assert.is(code(['r1', 'r2']), 'recognition-panel-size')
  assert.is(code(['r1', 'r2', 'r2']), 'recognition-panel-size')
  assert.is(code(['r1', 'r2', 'p']), 'recognition-panel-applicant')
  assert.is(code(['r1', 'r2', 'x']), 'recognition-panel-strangers')
  assert.is(code(['r1', 'r2', 'r4']), 'recognition-panel-colleague')
  assert.is(code(['r1', 'r2', 'r3'], { route: 'assessment' }), 'recognition-only')
  assert.is(code(['r1', 'r2', 'r3'], { level: '4' }), 'recognition-level')
  assert.is(code(['r1', 'r2', 'r3'], { state: 'returned' }), 'application-not-submitted')
  assert.is(code(['r1', 'r2', 'r3'], { seated: [{ reviewerId: 'r9', verdict: 'refuse' }] }), 'recognition-panel-given')
  assert.is(code(['r1', 'r2', 'r3'], { seated: [{ reviewerId: 'r9', verdict: null }] }), null)
  const give = (id: string) => whyNotGive({ state: 'submitted', seated: panelOf('refuse', null, null) }, id)?.code
  assert.equal([give('r2'), give('r1'), give('m')], [undefined, 'opinion-given', 'opinion-not-asked'])
})

test('nothing is decided in a batch that is closed or published, nothing is returned after the review', () => {
  const days = { state: 'announced', reviewUntil: '2026-05-20', publishedOn: null } as const
  assert.is(whyNotReview(days, '2026-05-21', 'approve'), null)
  assert.is(whyNotReview(days, '2026-05-21', 'return')?.code, 'review-over')
  assert.is(whyNotReview(days, '2026-05-20', 'return'), null)
  assert.is(whyNotReview({ ...days, publishedOn: '2026-06-08' }, '2026-06-08')?.code, 'review-published')
  assert.is(whyNotReview({ ...days, state: 'closed' }, '2026-05-04')?.code, 'event-closed')
  const parts = [1, 2].map(() => ({ part: 'photo' as const, reason: '模糊' }))
  assert.is(whyNotParts({ kind: 'return', parts })?.code, 'application-part-twice')
  assert.is(whyNotUndoDecision({ undoneAt: null, changed: 0 }), null)
  assert.is(whyNotUndoDecision({ undoneAt: new Date(), changed: 0 })?.code, 'decision-undone')
  assert.is(whyNotUndoDecision({ undoneAt: null, changed: 2 })?.code, 'decision-changed-since')
})

test.run()
