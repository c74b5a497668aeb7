import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Me } from '#domain/people/contract'
import { identityOf } from './identity.ts'

const tang = { id: 'tang', name: '唐卫东', latinName: null }
const judging = [{ role: 'judge' as const, eventId: 'event', sessionId: null }]
const me = (more: Partial<Me>): Me => ({ account: null, tablet: null, person: null, grants: [], ...more })

test('a paired tablet is its judge while it is awake, and asleep it asks for the PIN', () => {
  const tablet = { id: 'tablet', eventId: 'event', awake: true, over: false }
  assert.equal(identityOf(me({ person: tang, tablet, grants: judging })), {
    kind: 'judge',
    person: { id: 'tang', name: '唐卫东' },
    tablet: true,
  })
  assert.is(identityOf(me({ person: tang, tablet: { ...tablet, awake: false } })).kind, 'asleep')
})

test('an account judges where it holds the role', () => {
  const account = { id: 'account', login: 'tang' }
  assert.is(identityOf(me({ person: tang, account, grants: judging })).kind, 'judge')
  assert.is(identityOf(me({ person: tang, account })).kind, 'other')
  assert.is(identityOf(me({})).kind, 'nobody')
})

test.run()
