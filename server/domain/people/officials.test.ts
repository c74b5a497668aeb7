import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Actor, Grant, Role } from './contract.ts'
import { whyNotInvite, whyNotNameOfficial, whyNotPair } from './officials.ts'

const here = '018f0000-0000-7000-8000-00000000000a'
const elsewhere = '018f0000-0000-7000-8000-00000000000b'

const at = (role: Role, eventId: string | null): Grant => ({ role, eventId, sessionId: null })
const actor = (...grants: Grant[]): Actor => ({ kind: 'account', accountId: here, personId: here, grants })

const manager = actor(at('manager', here))
const administrator = actor(at('administrator', null))

test('a new person may be named while the event is not closed', () => {
  assert.is(whyNotNameOfficial(manager, { eventClosed: false, grants: null }, here, 'judge'), null)
  assert.is(whyNotNameOfficial(manager, { eventClosed: true, grants: null }, here, 'judge')?.code, 'event-closed')
})

test('an official of the event may take a further role, but not the same twice', () => {
  const facts = { eventClosed: false, grants: [at('judge', here)] }
  assert.is(whyNotNameOfficial(manager, facts, here, 'draw-officer'), null)
  assert.is(whyNotNameOfficial(manager, facts, here, 'judge')?.code, 'role-held')
})

test('a supervisor never marks, and a judge never supervises', () => {
  const why = (held: Role, role: 'judge' | 'supervisor', eventId = here) =>
    whyNotNameOfficial(administrator, { eventClosed: false, grants: [at(held, eventId)] }, here, role)?.code ?? null
  assert.is(why('judge', 'supervisor'), 'supervisor-never-marks')
  assert.is(why('supervisor', 'judge'), 'supervisor-never-marks')
  assert.is(why('judge', 'supervisor', elsewhere), null)
  assert.is(why('manager', 'supervisor'), null)
})

test('only an administrator brings a known person in from another event', () => {
  const facts = { eventClosed: false, grants: [at('judge', elsewhere)] }
  assert.is(whyNotNameOfficial(manager, facts, here, 'judge')?.code, 'not-found')
  assert.is(whyNotNameOfficial(administrator, facts, here, 'judge'), null)
})

test('a manager has no link for somebody who holds a role where the manager does not', () => {
  assert.is(whyNotInvite(manager, [at('judge', here)]), null)
  assert.is(whyNotInvite(manager, [at('judge', here), at('manager', elsewhere)])?.code, 'official-elsewhere')
  assert.is(whyNotInvite(manager, [at('administrator', null)])?.code, 'official-elsewhere')
  assert.is(whyNotInvite(administrator, [at('administrator', null)]), null)
})

test('a tablet is for a judge of that event', () => {
  assert.is(whyNotPair({ eventClosed: false, grants: [at('judge', here)] }, here), null)
  assert.is(whyNotPair({ eventClosed: false, grants: [at('judge', elsewhere)] }, here)?.code, 'judge-unknown')
  assert.is(whyNotPair({ eventClosed: false, grants: [at('manager', here)] }, here)?.code, 'judge-unknown')
  assert.is(whyNotPair({ eventClosed: true, grants: [at('judge', here)] }, here)?.code, 'event-closed')
})

test.run()
