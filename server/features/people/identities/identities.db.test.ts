import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { auditEntry } from '#db/schema/audit'
import { person } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import { Refused } from '#domain/kit/refusal'
import { citizenCheck } from '#domain/people/citizen-id'
import type { IdentityDocument } from '#domain/people/identity'
import { type Command, execute } from '../../../platform/execute.ts'
import { newId } from '../../../platform/hash.ts'
import { addKey, createKeyFile, keysIn } from '../../../platform/keyring/key-file.ts'
import { Keyring } from '../../../platform/keyring/keyring.ts'
import { openKeyring } from '../../../platform/keyring/open-keyring.ts'
import { seedEntries } from '../../../testing/competition.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'
import { reEncryptPortion, rowsByKey } from './re-encrypt.ts'
import { findByDocument, maskedIdentities } from './read.ts'
import { registerIdentity, registerPhone } from './register.ts'
import { type NewPerson, registerPeople } from './register-people.ts'

const citizenId = (first: string) => first + citizenCheck(first)
const number = citizenId('50010319900101123')
const phone = '13812345678'
const document: IdentityDocument = { kind: 'citizen-id', number }
const code = (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error))

interface Registered {
  readonly personId: string
  readonly document: IdentityDocument
  readonly phone: string
}

const register: Command<Registered, Record<string, never>> = {
  name: 'register-in-a-test',
  async run(context, { personId, document, phone }) {
    await registerIdentity(context, { personId, document, birthDate: null, sex: null })
    await registerPhone(context, personId, phone)
    return { result: {}, audit: [], dirty: [] }
  },
}

async function newPerson({ app: { platform } }: TestApp, name = '张伟'): Promise<string> {
  const id = newId()
  await platform.db.insert(person).values({ id, name, createdAt: platform.clock() })
  return id
}

const registerAs = ({ app: { platform } }: TestApp, input: Registered) =>
  execute(platform, register, input, { actor: { kind: 'system' }, commandId: newId() })

/** Every row of every table as text. */
async function dumpOf({ connection: { db } }: TestApp): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await db.execute<{ text: string }>(sql.raw(`select t::text as text from ${name} t`))
    texts.push(...rows.map(({ text }) => `${name} ${text}`))
  }
  return texts.join('\n')
}

test('a document is found by its number, shown masked, and nobody else’s', () =>
  withApp(async (test) => {
    const { db, keyring } = test.app.platform
    const [personId, other] = [await newPerson(test), await newPerson(test, '李娜')]
    await registerAs(test, { personId, document: { ...document, number: ` ${number.toLowerCase()}` }, phone })
    assert.is(await findByDocument(db, keyring, document), personId)
    assert.is(await findByDocument(db, keyring, { kind: 'passport', number }), personId, 'whatever it is called')
    assert.is(await findByDocument(db, keyring, { kind: 'passport', number: 'E12345678' }), null)
    assert.equal((await maskedIdentities(db, keyring, [personId, other])).get(personId), {
      documentKind: 'citizen-id',
      number: `500***********${number.slice(-4)}`,
      birthDate: '1990-01-01',
      sex: 'male',
      phone: '138****5678',
    })
    await registerAs(test, { personId, document, phone: '13900000000' })
    assert.is((await maskedIdentities(db, keyring, [personId])).get(personId)?.phone, '139****0000')
    const second = { kind: 'citizen-id', number: citizenId('50010319910101123') } as const
    const refused = (input: Registered) => registerAs(test, input).then(() => 'ok', code)
    assert.is(await refused({ personId: other, document, phone }), 'document-taken')
    assert.is(await refused({ personId, document: second, phone }), 'identity-differs')
    assert.is(await refused({ personId: other, document: second, phone: '123' }), 'phone-form')
    assert.is(await findByDocument(db, keyring, second), null, 'nothing is half done')
    const twins = await Promise.all(
      [other, await newPerson(test)].map((at) => refused({ personId: at, document: second, phone })),
    )
    assert.equal(twins.sort(), ['document-taken', 'ok'])
  }))

test('a number is shown in clear to who runs the event and says why; a dump of the database holds none', () =>
  withApp(async (test) => {
    const { db } = test.app.platform
    const { eventId, disciplineId } = await test.seedEvent()
    const [entryId = ''] = await seedEntries(test.connection, { eventId, disciplineId }, test.clock.now)
    const personId = await newPerson(test)
    await registerAs(test, { personId, document, phone })
    const manager = await test.as('manager', eventId)
    const url = `/api/events/${eventId}/candidates/${personId}/unmask`
    const ask = { reason: '核对准考证' }
    assert.is((await manager.call('POST', url, ask)).error?.code, 'not-found', 'no candidate of this event')
    await db.update(entry).set({ personId }).where(eq(entry.id, entryId))
    const answer = await manager.call('POST', url, ask)
    assert.is(answer.body.number, number)
    assert.is(answer.body.phone, phone)
    assert.is(answer.raw.headers['cache-control'], 'private, no-store')
    assert.is((await manager.call('POST', url, { reason: `看 ${number}` })).error?.code, 'reason-holds-number')
    assert.is((await manager.call('POST', url, { reason: ' ' })).status, 400)
    for (const role of ['chief-judge', 'supervisor', 'judge'] as const)
      assert.is((await (await test.as(role, eventId)).call('POST', url, ask)).status, 403, role)
    const [act] = await db.select().from(auditEntry).where(eq(auditEntry.aggregateId, personId))
    assert.match(act?.content ?? '', /核对准考证/)
    const dump = await dumpOf(test)
    assert.match(dump, /核对准考证/)
    const inHex = (text: string) => Buffer.from(text).toString('hex')
    for (const clear of [number, number.slice(0, 17), phone, inHex(number), inHex(phone)])
      assert.not.ok(dump.includes(clear), 'a number is in clear')
  }))

test('keys rotate while people register, and an interrupted rotation goes on', () =>
  withApp(async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'touchstone-keys-'))
    const path = join(folder, 'keys')
    createKeyFile(path)
    const [server, command] = [new Keyring(keysIn(path)), new Keyring(keysIn(path))]
    const { platform } = test.app
    const { db } = platform
    const take = async (at: number) => {
      const personId = await newPerson(test)
      const input = { personId, document: { kind: 'passport', number: `E${10_000 + at}` } as const, phone }
      await execute({ ...platform, keyring: server }, register, input, {
        actor: { kind: 'system' },
        commandId: newId(),
      })
      return personId
    }
    try {
      const first = await take(1)
      addKey(path)
      const second = await take(2)
      assert.equal([...(await rowsByKey(db))].sort(), [
        [1, 2],
        [2, 2],
      ])
      assert.is(await reEncryptPortion(db, command), 1)
      assert.is(await findByDocument(db, server, { kind: 'passport', number: 'E10001' }), first)
      assert.is(await reEncryptPortion(db, command), 1)
      assert.is(await reEncryptPortion(db, command), 0)
      assert.equal([...(await rowsByKey(db))], [[2, 4]])
      assert.is((await maskedIdentities(db, server, [first, second])).size, 2)
      await openKeyring(db, { keys: path, dataDir: folder })
      const wrong = await openKeyring(db, { keys: join(folder, 'other'), dataDir: folder }).catch(String)
      assert.match(String(wrong), /key file .* is not there/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }))

const registerAll: Command<{ people: readonly NewPerson[] }, { ids: number }> = {
  name: 'register-all-in-a-test',
  async run(context, { people }) {
    const ids = await registerPeople(context, people)
    return { result: { ids: new Set(ids.values()).size }, audit: [], dirty: [] }
  },
}

test('the people of a file are added once, and who is known is found', () =>
  withApp(async (test) => {
    const { platform } = test.app
    const personId = await newPerson(test)
    await registerAs(test, { personId, document: { kind: 'passport', number: 'E10000' }, phone })
    const people = Array.from({ length: 1500 }, (_, at): NewPerson => {
      const document = { kind: 'passport', number: `e${10_000 + at}` } as const
      return { name: `考生${at}`, document, birthDate: '1990-01-01', sex: 'male', phone }
    })
    const run = () => execute(platform, registerAll, { people }, { actor: { kind: 'system' }, commandId: newId() })
    assert.is((await run()).ids, 1500)
    assert.is((await run()).ids, 1500)
    assert.equal([...(await rowsByKey(platform.db))], [[1, 3000]])
    assert.is(await findByDocument(platform.db, platform.keyring, { kind: 'passport', number: 'E10000' }), personId)
    assert.not.ok((await dumpOf(test)).includes('E11499'))
  }))

test.run()
