import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Actor, Grant, Role } from './contract.ts'
import { type NamingFacts, whyNotAccept, whyNotInvite, whyNotNameOfficial, whyNotPair } from './officials.ts'

const here = '018f0000-0000-7000-8000-00000000000a'
const elsewhere = '018f0000-0000-7000-8000-00000000000b'
const centre = '018f0000-0000-7000-8000-00000000000c'

const at = (role: Role, eventId: string | null): Grant => ({ role, eventId, sessionId: null })
const actor = (...grants: Grant[]): Actor => ({ kind: 'account', accountId: here, personId: 'actor', grants })
const facts = (grants: Grant[] | null, more: Partial<NamingFacts> = {}): NamingFacts => ({
  ...{ eventClosed: false, organisationId: null },
  person: grants && { id: 'official', grants, isRegistered: false },
  ...more,
})

const manager = actor(at('manager', here))
const administrator = actor(at('administrator', null))

test('a new person may be named while the event is not closed', () => {
  assert.is(whyNotNameOfficial(manager, facts(null), here, 'judge'), null)
  assert.is(whyNotNameOfficial(manager, facts(null, { eventClosed: true }), here, 'judge')?.code, 'event-closed')
})

test('an official of the event may take a further role, but not the same twice', () => {
  const judge = facts([at('judge', here)])
  assert.is(whyNotNameOfficial(manager, judge, here, 'chief-judge'), null)
  assert.is(whyNotNameOfficial(manager, judge, here, 'judge')?.code, 'role-held')
})

test('a supervisor never marks, and a judge never supervises', () => {
  const why = (held: Role, role: 'judge' | 'supervisor', eventId = here) =>
    whyNotNameOfficial(administrator, facts([at(held, eventId)]), here, role)?.code ?? null
  assert.is(why('judge', 'supervisor'), 'supervisor-never-marks')
  assert.is(why('supervisor', 'judge'), 'supervisor-never-marks')
  assert.is(why('judge', 'supervisor', elsewhere), null)
  assert.is(why('manager', 'supervisor'), null)
})

test('roles exclude each other that are held for the event’s organisation or everywhere', () => {
  const manages: Grant = { ...at('manager', null), organisationId: centre }
  const why = (grants: Grant[], organisationId: string | null) =>
    whyNotNameOfficial(administrator, facts(grants, { organisationId }), here, 'judge')?.code ?? null
  assert.is(why([manages], centre), 'manager-never-marks')
  assert.is(why([manages], null), null)
  assert.is(why([manages], elsewhere), null)
  assert.is(why([at('authority', null)], null), 'supervisor-never-marks')
})

test('nobody gives a role to themselves, whatever they may give to others', () => {
  for (const [by, grant] of [
    [manager, at('manager', here)],
    [administrator, at('administrator', null)],
  ] as const)
    for (const role of ['judge', 'reviewer', 'supervisor'] as const) {
      const oneself = facts(null, { person: { id: 'actor', grants: [grant], isRegistered: true } })
      assert.is(whyNotNameOfficial(by, oneself, here, role)?.code, 'role-to-oneself')
    }
})

test('an offered role is judged again when it is accepted', () => {
  assert.is(whyNotAccept(facts([at('judge', here)]), here, 'chief-judge'), null)
  assert.is(whyNotAccept(facts([at('manager', here)]), here, 'judge')?.code, 'manager-never-marks')
  assert.is(whyNotAccept(facts([], { eventClosed: true }), here, 'judge')?.code, 'event-closed')
})

test('only an administrator brings a known person in from another event', () => {
  const judge = facts([at('judge', elsewhere)])
  assert.is(whyNotNameOfficial(manager, judge, here, 'judge')?.code, 'not-found')
  assert.is(whyNotNameOfficial(administrator, judge, here, 'judge'), null)
})

test('a manager has no link for somebody who holds a role where the manager does not', () => {
  const why = (by: Actor, ...grants: Grant[]) => whyNotInvite(by, { grants, isRegistered: false })?.code ?? null
  assert.is(why(manager, at('judge', here)), null)
  assert.is(why(manager, at('judge', here), at('manager', elsewhere)), 'official-elsewhere')
  assert.is(why(manager, at('administrator', null)), 'official-elsewhere')
  assert.is(why(administrator, at('administrator', null)), null)
})

test('nobody has a link for somebody who has an account or anything personal here', () => {
  const registered = { grants: [at('judge', here)], isRegistered: true }
  assert.is(whyNotInvite(manager, registered)?.code, 'invitation-of-registered')
  assert.is(whyNotInvite(administrator, registered)?.code, 'invitation-of-registered')
})

test('a tablet is for a judge of that event', () => {
  assert.is(whyNotPair(facts([at('judge', here)]), here), null)
  assert.is(whyNotPair(facts([at('judge', elsewhere)]), here)?.code, 'judge-unknown')
  assert.is(whyNotPair(facts([at('manager', here)]), here)?.code, 'judge-unknown')
  assert.is(whyNotPair(facts([at('judge', here)], { eventClosed: true }), here)?.code, 'event-closed')
})

test.run()
