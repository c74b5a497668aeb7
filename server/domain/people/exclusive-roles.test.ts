import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { OfficialRole, Role } from './contract.ts'
import { whyNotGrant } from './exclusive-roles.ts'

const why = (held: Role, role: OfficialRole) => whyNotGrant([held], role)?.code ?? null

/** Both ways round: whichever of the two was given first. */
function never(first: OfficialRole, second: OfficialRole, code: string): void {
  assert.is(why(first, second), code, `${first}, then ${second}`)
  assert.is(why(second, first), code, `${second}, then ${first}`)
}

test('who manages never marks, draws or rules; nor does an administrator, who manages everywhere', () => {
  for (const role of ['judge', 'chief-judge'] as const) never('manager', role, 'manager-never-marks')
  never('manager', 'draw-officer', 'manager-never-draws')
  never('manager', 'arbitrator', 'manager-never-rules')
  assert.is(why('administrator', 'judge'), 'manager-never-marks')
  assert.is(why('administrator', 'draw-officer'), 'manager-never-draws')
  assert.is(why('administrator', 'arbitrator'), 'manager-never-rules')
})

test('who marks never draws, rules, supervises or watches for the authority', () => {
  for (const role of ['judge', 'chief-judge'] as const) {
    never('draw-officer', role, 'draw-officer-never-marks')
    never('arbitrator', role, 'arbitrator-never-marks')
    never('supervisor', role, 'supervisor-never-marks')
    never('authority', role, 'supervisor-never-marks')
  }
})

test('who appeals never rules', () => never('arbitrator', 'team-leader', 'arbitrator-never-appeals'))

test('what the trade gives to one person may be one person’s', () => {
  assert.is(why('judge', 'chief-judge'), null, 'in another session')
  assert.is(why('judge', 'team-leader'), null)
  assert.is(why('manager', 'supervisor'), null, 'of the organisation itself')
  assert.is(why('manager', 'reviewer'), null)
  assert.is(why('supervisor', 'draw-officer'), null)
})

test('a role is held once', () => assert.equal(whyNotGrant(['judge'], 'judge')?.facts, { role: 'judge' }))

test.run()
