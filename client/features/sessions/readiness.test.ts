import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Readiness, whyNotOpen } from '#domain/sessions/changes'
import { needsOf } from './readiness.ts'

const ready: Readiness = {
  hasScheme: true,
  chiefJudge: true,
  entries: 12,
  panels: [{ name: 'A', judges: 3 }],
  panelSize: 3,
}
const bare: Readiness = { hasScheme: false, chiefJudge: false, entries: 0, panels: [], panelSize: 3 }

test('names everything that a session lacks', () => {
  assert.equal(
    needsOf(bare).map(({ what }) => what),
    ['scheme', 'panels', 'entries', 'chief-judge'],
  )
  assert.equal(needsOf({ ...ready, panels: [{ name: 'A', judges: 2 }] }), [
    { what: 'seats', panel: 'A', judges: 2, needed: 3 },
  ])
})

test('lacks nothing exactly where the domain opens it', () => {
  for (const facts of [ready, bare, { ...ready, chiefJudge: false }, { ...ready, panels: [{ name: 'A', judges: 4 }] }])
    assert.is(needsOf(facts).length === 0, whyNotOpen('planned', 'announced', facts) === null)
})

test.run()
