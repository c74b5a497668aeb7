import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { person, roleGrant } from '#db/schema/people'
import { citizenCheck } from '#domain/people/citizen-id'
import type { Me } from '#domain/people/contract'
import { type Command, execute } from '../../platform/execute.ts'
import { newId } from '../../platform/hash.ts'
import { callerWith } from '../../testing/callers.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { type NewPerson, registerPeople } from './identities/register-people.ts'

const idOf = (order: number) => {
  const first = `50010319900101${String(order).padStart(3, '0')}`
  return first + citizenCheck(first)
}
const self = {
  name: '张伟',
  document: { kind: 'citizen-id', number: idOf(1) },
  birthDate: null,
  sex: null,
  phone: '138 1234 5678',
  login: 'zhangwei',
  password: 'correct horse battery',
}
type Given = Partial<Record<keyof typeof self, unknown>>
const signUp = ({ visitor }: TestApp, given: Given = {}) =>
  visitor.call<Me>('POST', '/api/sign-up', { ...self, ...given })

const registerAll: Command<{ people: readonly NewPerson[] }, readonly string[]> = {
  name: 'register-all-in-a-test',
  async run(context, { people }) {
    return { result: [...(await registerPeople(context, people)).values()], audit: [], dirty: [] }
  },
}

/** Somebody who is known from an organisation's file. */
async function importOne({ app: { platform } }: TestApp): Promise<string> {
  const document = { kind: 'citizen-id', number: idOf(1) } as const
  const one: NewPerson = { name: '张 伟', document, birthDate: '1990-01-01', sex: 'male', phone: '13812345678' }
  const request = { actor: { kind: 'system' }, commandId: newId() } as const
  const [personId = ''] = await execute(platform, registerAll, { people: [one] }, request)
  return personId
}

test('somebody signs up, is signed in, and finds the own document masked', () =>
  withApp(async (test) => {
    const { status, body, raw } = await signUp(test)
    assert.is(status, 200, JSON.stringify(body))
    assert.is(body.person?.name, '张伟')
    assert.is(body.account?.login, 'zhangwei')
    const cookie = raw.cookies.find(({ name }) => name === 'touchstone_account')
    const own = callerWith(test.app, { touchstone_account: cookie?.value ?? '' })
    const { body: found } = await own.call<{ identity: Record<string, unknown> }>('GET', '/api/my/identity')
    assert.is(found.identity.number, `500***********${idOf(1).slice(-4)}`)
    assert.is(found.identity.birthDate, '1990-01-01')
    const clear = await own.call('POST', '/api/my/identity/unmask')
    assert.is(clear.body.number, idOf(1))
    assert.is(clear.raw.headers['cache-control'], 'private, no-store')
    assert.is((await own.call('PUT', '/api/my/phone', { phone: '13900001111' })).status, 200)
    assert.is((await own.call('POST', '/api/my/identity/unmask')).body.phone, '13900001111')
    assert.is((await signUp(test, { document: { kind: 'citizen-id', number: idOf(2) } })).error?.code, 'login-taken')
    const passport = { document: { kind: 'passport', number: 'E7654321' }, login: 'anna' }
    assert.is((await signUp(test, passport)).error?.code, 'birth-date-missing')
    assert.is((await signUp(test, { ...passport, birthDate: '1990-05-05', sex: 'female' })).status, 200)
  }))

test('a number of somebody who is known gives nothing away but to who knows name and phone, and slows down', () =>
  withApp(async (test) => {
    const personId = await importOne(test)
    const codeOf = async (given: Given) => (await signUp(test, given)).error?.code ?? 'ok'
    assert.is(await codeOf({ name: '李娜' }), 'sign-up-refused')
    assert.is(await codeOf({ phone: '13812345679' }), 'sign-up-refused')
    const { db } = test.connection
    const granted = { id: newId(), personId, role: 'manager', grantedAt: test.clock.now } as const
    await db.insert(roleGrant).values(granted)
    assert.is(await codeOf({}), 'sign-up-refused', 'whoever has a role is invited')
    await db.delete(roleGrant).where(eq(roleGrant.id, granted.id))
    assert.is(await codeOf({ phone: '13812345679' }), 'sign-up-refused')
    assert.is(await codeOf({ phone: '13812345679' }), 'sign-up-refused')
    assert.is(await codeOf({}), 'sign-up-blocked', 'right details wait as well')
    test.clock.pass(10)
    const { status, body } = await signUp(test)
    assert.is(status, 200)
    assert.is(body.person?.id, personId)
    test.clock.pass(10)
    assert.is(await codeOf({ login: 'second' }), 'sign-up-refused', 'there is an account already')
    assert.is((await db.select().from(person)).length, 1)
  }))

test('an official adds the own document, never somebody else’s', () =>
  withApp(async (test) => {
    await importOne(test)
    const official = await test.as([])
    const { name, login, password, ...given } = self
    assert.is((await official.call('POST', '/api/my/identity', given)).error?.code, 'sign-up-refused')
    const own = { ...given, document: { kind: 'citizen-id', number: idOf(7) } }
    assert.is((await official.call('POST', '/api/my/identity', own)).status, 200)
    const { eventId } = await test.seedEvent()
    assert.is((await (await test.asTablet(eventId)).call('GET', '/api/my/identity')).status, 403)
  }))

test.run()
