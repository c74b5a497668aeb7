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
  const staff = [at('manager', 'x')]
  assert.is(whyNotInviteStaff(actor(at('manager', 'x')), staff), null)
  assert.is(whyNotInviteStaff(actor(at('authority')), [...staff, at('manager', 'y')]), null)
  assert.is(whyNotInviteStaff(actor(at('manager', 'x')), [...staff, at('manager', 'y')])?.code, 'staff-elsewhere')
  const everywhere = [...staff, at('administrator')]
  assert.is(whyNotInviteStaff(actor(at('authority')), everywhere)?.code, 'staff-elsewhere')
  assert.is(whyNotInviteStaff(actor(at('administrator')), everywhere), null)
  assert.is(whyNotInviteStaff(actor(at('manager', 'x')), [at('judge', undefined, 'e')])?.code, 'staff-elsewhere')
})

test.run()
