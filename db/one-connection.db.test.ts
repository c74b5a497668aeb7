import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connect } from './client.ts'
import { SecondConnection, TransactionOver } from './one-connection.ts'
import { withDatabase } from './testing/with-database.ts'

/** What an error comes down to, behind drizzle's words. */
const rootOf = (error: unknown): unknown => (error instanceof Error && error.cause ? rootOf(error.cause) : error)
const refused = (asked: () => PromiseLike<unknown>) =>
  (async () => asked())().then(
    () => 'answered',
    (error: unknown) => (rootOf(error) instanceof SecondConnection ? 'refused' : String(error)),
  )

const one = sql`select 1`

/** Something to wait for until it is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
}

test('whoever holds a transaction is given no further connection, whichever way it asks', () =>
  withDatabase(async ({ db, sql: pool }) => {
    const ways: Record<string, () => PromiseLike<unknown>> = {
      'a query': () => db.execute(one),
      'another transaction': () => db.transaction((tx) => tx.execute(one)),
      'the driver': () => pool`select 1`,
      text: () => pool.unsafe('select 1'),
      'a transaction of the driver': () => pool.begin((tx) => tx`select 1`),
      'a connection to keep': () => pool.reserve(),
      'a notification': () => pool.notify('nobody', ''),
      listening: () => pool.listen('nobody', () => {}),
      'after a timer': () => wait(1).then(() => db.execute(one)),
    }
    for (const [name, ask] of Object.entries(ways)) assert.is(await db.transaction(() => refused(ask)), 'refused', name)
    assert.is(await refused(() => pool`select 1`), 'answered', 'outside it is given as ever')
  }))

test('a transaction answers its own queries, savepoints and pieces of queries', () =>
  withDatabase(async ({ db, sql: pool }) => {
    const rows = await db.transaction((tx) =>
      tx.transaction((inner) => inner.execute<{ n: number }>(sql`select 7 as n`)),
    )
    assert.equal([...rows], [{ n: 7 }])
    const named = await pool.begin('read only', (tx) => tx`select 8 as ${pool('eight')}`)
    assert.equal([...named], [{ eight: 8 }])
  }))

test('an error inside is thrown as it is, and undoes the transaction', () =>
  withDatabase(async ({ db, sql: pool }) => {
    await pool`create table kept (n int)`
    const failed = db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (1)`)
      throw new RangeError('no')
    })
    await failed.then(
      () => assert.unreachable(),
      (error) => assert.instance(error, RangeError),
    )
    assert.is((await pool`select * from kept`).length, 0)
  }))

test('what was started inside and lives on after the end is free again', () =>
  withDatabase(async ({ db }) => {
    for (const end of ['commit', 'rollback']) {
      const later: Promise<unknown>[] = []
      const over = gate()
      await db
        .transaction(async () => {
          later.push(
            over.opened.then(() => db.execute(one)),
            over.opened.then(() => db.transaction((tx) => tx.execute(one))),
          )
          if (end === 'rollback') throw new Error(end)
        })
        .catch((error: Error) => assert.is(error.message, 'rollback'))
      over.open()
      assert.is((await Promise.all(later)).length, 2, end)
    }
  }))

test('as many transactions as connections, each wanting a second: all are answered', () =>
  withDatabase(async ({ db }) => {
    const greedy = () => db.transaction(() => refused(() => db.execute(one)))
    assert.equal([...new Set(await Promise.all(Array.from({ length: 16 }, greedy)))], ['refused'])
  }))

test('a transaction whose connection was lost writes nothing more, and leaves alone whatever the connection carries next', () =>
  withDatabase(async (other, url) => {
    await other.sql`create table kept (who text)`
    const single = await connect(url, { max: 1 })
    const [resume, wrote] = [gate(), gate()]
    let afterwards: unknown
    const lost = single.db.transaction(async (tx) => {
      const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await other.sql`select pg_terminate_backend(${backend?.pid ?? 0})`
      await resume.opened
      try {
        await tx.execute(sql`insert into kept values ('lost')`)
      } catch (error) {
        afterwards = rootOf(error)
        throw error
      } finally {
        setImmediate(wrote.open)
      }
    })
    await lost.then(
      () => assert.unreachable(),
      (error) => assert.is(error.code, 'CONNECTION_CLOSED'),
    )
    await single.db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values ('next')`)
      resume.open()
      await wrote.opened
      await tx.execute(sql`select 1`)
    })
    assert.instance(afterwards, TransactionOver)
    assert.equal([...(await other.sql`select who from kept`)], [{ who: 'next' }])
    await single.close()
  }))

test('a transaction that was committed is over for whoever kept it', () =>
  withDatabase(async ({ db }) => {
    const kept = await db.transaction(async (tx) => ({ tx }))
    await kept.tx.execute(one).then(
      () => assert.unreachable(),
      (error) => assert.instance(rootOf(error), TransactionOver),
    )
  }))

test.run()
