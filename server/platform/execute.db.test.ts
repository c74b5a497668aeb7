import { eq, sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Connection } from '#db/client'
import { auditEntry } from '#db/schema/audit'
import { person } from '#db/schema/people'
import { withDatabase } from '#db/testing/with-database'
import { Refused, refuse } from '#domain/kit/refusal'
import { type Command, type Door, execute } from './execute.ts'
import { newId } from './hash.ts'
import { Keyring } from './keyring/keyring.ts'
import { newKey } from './keyring/keys.ts'
import { verifyAudit } from './verify-audit.ts'

const actor = { kind: 'system' } as const

const namePerson: Command<{ name: string }, { id: string }> = {
  name: 'name-person',
  async run({ tx, now, newId }, { name }) {
    const id = newId()
    await tx.insert(person).values({ id, name, createdAt: now })
    if (name === 'nobody') throw new Refused(refuse('nobody'))
    return {
      result: { id },
      audit: [{ aggregate: 'person', aggregateId: id, act: 'name-person', facts: {} }],
      dirty: [`person:${id}`],
    }
  },
}

function doorOf({ db }: Connection) {
  const woken: string[] = []
  const door: Door = {
    db,
    clock: () => new Date('2026-05-04T01:00:00.000Z'),
    live: { wake: (dirty) => woken.push(...dirty) },
    keyring: new Keyring({ keys: [newKey(1)] }),
  }
  return { door, woken }
}

const code = (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error))

test('a command sent twice is carried out once and answered twice', () =>
  withDatabase(async (connection) => {
    const { door, woken } = doorOf(connection)
    const request = { actor, commandId: newId() }
    const [first, twin] = await Promise.all([
      execute(door, namePerson, { name: '张伟' }, request),
      execute(door, namePerson, { name: '张伟' }, request),
    ])
    assert.equal(first, twin)
    assert.equal(await execute(door, namePerson, { name: '张伟' }, request), first)
    assert.is((await connection.db.select().from(person)).length, 1)
    assert.equal(woken, [`person:${first.id}`])
  }))

test('another command under a used identifier is refused', () =>
  withDatabase(async (connection) => {
    const { door } = doorOf(connection)
    const request = { actor, commandId: newId() }
    await execute(door, namePerson, { name: '张伟' }, request)
    const again = await execute(door, namePerson, { name: '李娜' }, request).catch(code)
    assert.is(again, 'command-id-reused')
    assert.is((await connection.db.select().from(person)).length, 1)
  }))

test('a refused command leaves nothing behind and may be sent again', () =>
  withDatabase(async (connection) => {
    const { door, woken } = doorOf(connection)
    const request = { actor, commandId: newId() }
    assert.is(await execute(door, namePerson, { name: 'nobody' }, request).catch(code), 'nobody')
    assert.is((await connection.db.select().from(person)).length, 0)
    assert.is((await verifyAudit(connection.db)).entries, 0)
    assert.equal(woken, [])
  }))

async function withChain(run: (connection: Connection, ids: string[]) => Promise<void>): Promise<void> {
  await withDatabase(async (connection) => {
    const { door } = doorOf(connection)
    const ids: string[] = []
    for (const name of ['甲', '乙', '丙'])
      ids.push((await execute(door, namePerson, { name }, { actor, commandId: newId() })).id)
    assert.equal((await verifyAudit(connection.db)).faults, [])
    await run(connection, ids)
  })
}

const faultsOf = async ({ db }: Connection) => (await verifyAudit(db)).faults.map(({ fault }) => fault)

test('a flipped byte in any column of an audit entry is found', () =>
  withChain(async (connection, [id = '']) => {
    const flips = [
      sql`content = overlay(content placing 'X' from 10)`,
      sql`hash = overlay(hash placing case when hash like 'a%' then 'b' else 'a' end from 1)`,
      sql`previous_hash = overlay(previous_hash placing 'f' from 3)`,
      sql`at = at + interval '1 second'`,
      sql`number = number + 1`,
      sql`aggregate = 'event'`,
    ]
    for (const flip of flips) {
      await connection.db
        .transaction(async (tx) => {
          await tx.execute(sql`update audit_entry set ${flip} where aggregate_id = ${id}`)
          const { faults } = await verifyAudit(tx as never)
          assert.ok(faults.length > 0, String(flip.queryChunks[0]))
          tx.rollback()
        })
        .catch((error) => assert.match(String(error), 'Rollback'))
    }
  }))

test('a deleted entry is found, in the middle or at the end of a chain', () =>
  withChain(async (connection, [id = '']) => {
    await connection.db.delete(auditEntry).where(eq(auditEntry.aggregateId, id))
    assert.equal(await faultsOf(connection), ['head-differs'])
    await connection.db.delete(auditEntry).where(sql`aggregate = 'register' and number = 2`)
    assert.ok((await faultsOf(connection)).includes('entry-missing'))
  }))

test('a chain that was deleted as a whole is missed', () =>
  withChain(async (connection, [id = '']) => {
    await connection.db.delete(auditEntry).where(eq(auditEntry.aggregateId, id))
    await connection.db.execute(sql`delete from audit_chain where aggregate_id = ${id}`)
    assert.equal(await faultsOf(connection), ['chain-missing'])
  }))

test.run()
