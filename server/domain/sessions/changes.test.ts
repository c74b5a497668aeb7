import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Readiness,
  stateWithoutServer,
  takesLater,
  whyNotCloseSession,
  whyNotOpen,
  whyNotPause,
  whyNotPlan,
  whyNotResume,
  whyNotTaking,
} from './changes.ts'

const hours = { name: '1', place: '1', startsAt: '2026-05-04T01:00:00.000Z', endsAt: '2026-05-04T09:00:00.000Z' }
const ready: Readiness = {
  hasScheme: true,
  chiefJudge: true,
  entries: 12,
  panels: [{ name: 'A', judges: 3 }],
  panelSize: 3,
}

test('a session ends after it starts', () => {
  assert.is(whyNotPlan('draft', hours), null)
  assert.is(whyNotPlan('announced', { ...hours, endsAt: hours.startsAt })?.code, 'ends-before-starts')
})

test('a closed event takes no further session and opens none', () => {
  assert.is(whyNotPlan('closed', hours)?.code, 'event-closed')
  assert.is(whyNotOpen('planned', 'closed', ready)?.code, 'event-closed')
})

test('a session opens once everything is there, and again after it was closed', () => {
  assert.is(whyNotOpen('planned', 'announced', ready), null)
  assert.is(whyNotOpen('closed', 'announced', ready), null)
  assert.is(whyNotOpen('open', 'announced', ready)?.code, 'session-open')
})

test('a session that lacks something says what', () => {
  const missing = (facts: Partial<Readiness>) =>
    whyNotOpen('planned', 'announced', { ...ready, ...facts })?.facts.missing
  assert.is(missing({ hasScheme: false }), 'scheme')
  assert.is(missing({ panels: [] }), 'panels')
  assert.is(missing({ entries: 0 }), 'entries')
  assert.is(missing({ chiefJudge: false }), 'chief-judge')
})

test('every panel has the judges that the rules want', () => {
  const panels = [...ready.panels, { name: 'B', judges: 2 }]
  assert.equal(whyNotOpen('planned', 'announced', { ...ready, panels }), {
    code: 'panel-size',
    facts: { panel: 'B', judges: 2, needed: 3 },
  })
})

test('an open session is paused and goes on; marks wait meanwhile', () => {
  assert.is(whyNotPause('open'), null)
  assert.is(whyNotPause('paused')?.code, 'session-paused')
  assert.is(whyNotPause('planned')?.code, 'session-not-open')
  assert.is(whyNotResume('paused'), null)
  assert.is(whyNotResume('open')?.code, 'session-not-paused')
  assert.is(whyNotTaking('open'), null)
  assert.is(whyNotTaking('paused')?.code, 'session-paused')
  assert.is(whyNotOpen('paused', 'announced', ready)?.code, 'session-paused')
})

test('only a session that has begun is closed', () => {
  assert.is(whyNotCloseSession('open'), null)
  assert.is(whyNotCloseSession('paused'), null)
  assert.is(whyNotCloseSession('planned')?.code, 'session-not-open')
})

test('marks for a session that is planned or paused wait; a closed one refuses them', () => {
  const later = (['planned', 'paused', 'closed'] as const).map((state) => {
    const refusal = whyNotTaking(state)
    return refusal && takesLater(refusal)
  })
  assert.equal(later, [true, true, false])
})

test('without a server a planned session is open from half an hour before its hour, and no other state changes', () => {
  const startsAt = '2026-05-04T01:00:00.000Z'
  const at = (minute: number) => Date.parse(startsAt) + minute * 60_000
  assert.is(stateWithoutServer({ state: 'planned', startsAt }, at(-31)), 'planned')
  assert.is(stateWithoutServer({ state: 'planned', startsAt }, at(-30)), 'open')
  for (const state of ['open', 'paused', 'closed'] as const)
    assert.is(stateWithoutServer({ state, startsAt }, at(60)), state)
})

test.run()
