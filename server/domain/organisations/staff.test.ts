import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Actor, Grant, Role } from '#domain/people/contract'
import { whyNotInviteStaff } from './staff.ts'

const at = (role: Role, organisationId?: string, eventId: string | null = null): Grant => ({
  ...{ role, eventId, sessionId: null },
  ...(organisationId && { organisationId }),
})
const actor = (...grants: Grant[]): Actor => ({ kind: 'account', accountId: 'a', personId: 'p', grants })

test('a sign-in link is made by those alone who keep every place at which the person holds a role', () => {
  const why = (by: Actor, grants: Grant[], isRegistered = false) =>
    whyNotInviteStaff(by, { grants, isRegistered })?.code ?? null
  const staff = [at('manager', 'x')]
  assert.is(why(actor(at('manager', 'x')), staff), null)
  assert.is(why(actor(at('authority')), [...staff, at('manager', 'y')]), null)
  assert.is(why(actor(at('manager', 'x')), [...staff, at('manager', 'y')]), 'staff-elsewhere')
  const everywhere = [...staff, at('administrator')]
  assert.is(why(actor(at('authority')), everywhere), 'staff-elsewhere')
  assert.is(why(actor(at('administrator')), everywhere), null)
  assert.is(why(actor(at('manager', 'x')), [at('judge', undefined, 'e')]), 'staff-elsewhere')
  assert.is(why(actor(at('manager', 'x')), staff, true), 'invitation-of-registered')
  assert.is(why(actor(at('administrator')), staff, true), 'invitation-of-registered')
})

test.run()
