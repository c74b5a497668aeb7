import { count, desc, eq, sql } from 'drizzle-orm'
import { bigserial, boolean, customType, date, integer, jsonb, pgTable, real, text, uuid } from 'drizzle-orm/pg-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import { insertRows, rowsOf } from './bulk.ts'
import type { Tx } from './client.ts'
import { inArray } from './in-array.ts'
import { instant, pointsColumn } from './schema/columns.ts'
import { withTx } from './testing/with-database.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A column of each type that the schema has. */
const wide = pgTable('wide', {
  seq: bigserial('seq', { mode: 'number' }).primaryKey(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  count: integer('count').notNull(),
  share: real('share'),
  absent: boolean('absent').notNull().default(false),
  value: pointsColumn('value'),
  kept: jsonb('kept').$type<unknown>(),
  held: jsonb('held').$type<unknown>().notNull().default([]),
  ownIds: uuid('own_ids').array(),
  words: text('words').array(),
  day: date('day', { mode: 'string' }),
  at: instant('at').notNull(),
  code: bytes('code').notNull(),
})

const withWide = (run: (tx: Tx) => Promise<void>) =>
  withTx(async (tx) => {
    await tx.execute(sql`create table wide (
      seq bigserial primary key, id uuid not null unique, name text not null, count integer not null, share real,
      absent boolean not null default false, value numeric(12,4), kept jsonb, held jsonb not null default '[]',
      own_ids uuid[], words text[], day date, at timestamp(3) with time zone not null, code bytea not null)`)
    await run(tx)
  })

const idOf = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`

const rowOf = (i: number) => ({
  id: idOf(i),
  name: `“名 ${i}”, \\ {a} 'b'\n`,
  count: -i,
  share: 0.5,
  absent: i % 2 === 0,
  value: i % 3 === 0 ? null : points('12.3456'),
  kept: [{ a: 'b"c\\', n: i }, 'text', null, i, true][i % 5],
  held: { parts: [`${i}`] },
  ownIds: i % 2 === 0 ? [idOf(1), idOf(i)] : i % 3 === 0 ? null : [],
  words: ['a,b', '"', '\\', '{}', ''],
  day: '2026-05-04',
  at: new Date(Date.UTC(2026, 4, 4, 1, 2, 3, i % 1000)),
  code: Buffer.from([0, i % 256, 255, 92]),
})

test('seventy thousand rows of a wide table are written as drizzle would write them, and found by seventy thousand identifiers', () =>
  withWide(async (tx) => {
    const rows = Array.from({ length: 70_000 }, (_, i) => rowOf(i))
    assert.is(await insertRows(tx, wide, rows), rows.length)
    const ids = rows.map(({ id }) => id)
    const [found] = await tx.select({ count: count() }).from(wide).where(inArray(wide.id, ids))
    assert.is(found?.count, rows.length)
    const asRead = (own: readonly (typeof wide.$inferSelect)[]) => own.map(({ seq: _, ...row }) => row)
    const first = asRead(await tx.select().from(wide).orderBy(wide.seq).limit(30))
    assert.equal(first, rows.slice(0, 30))
    const [last] = asRead(await tx.select().from(wide).orderBy(desc(wide.seq)).limit(1))
    assert.equal(last, rows.at(-1))
    await tx.delete(wide)
    await tx.insert(wide).values(rows.slice(0, 30))
    assert.equal(asRead(await tx.select().from(wide).orderBy(wide.seq)), first)
  }))

test('a column that a row does not name has its default, and one whose default only PostgreSQL knows is named by all or none', () =>
  withWide(async (tx) => {
    const { absent: _, held: __, kept: ___, ...bare } = rowOf(1)
    assert.is(await insertRows(tx, wide, [bare, rowOf(2)]), 2)
    const written = await tx.select().from(wide).orderBy(wide.seq)
    assert.equal(
      written.map(({ absent, held, kept }) => [absent, held, kept]),
      [
        [false, [], null],
        [true, { parts: ['2'] }, null],
      ],
    )
    assert.is(await insertRows(tx, wide, [{ ...rowOf(3), held: undefined }]), 1)
    assert.is(await insertRows(tx, wide, []), 0)
    try {
      await insertRows(tx, wide, [{ ...rowOf(4), seq: 100 }, rowOf(5)])
      assert.unreachable()
    } catch (error) {
      assert.match(String(error), 'only some of the rows name seq')
    }
  }))

test('what is there already is left or replaced, as the clause says, and rows are read from in other statements', () =>
  withWide(async (tx) => {
    await insertRows(tx, wide, [rowOf(1)])
    assert.is(await insertRows(tx, wide, [rowOf(1), rowOf(2)], sql`on conflict do nothing`), 1)
    const changed = [{ ...rowOf(1), name: 'other' }]
    await insertRows(tx, wide, changed, sql`on conflict (id) do update set name = excluded.name`)
    const nameOf = async (id: string) => (await tx.select().from(wide).where(eq(wide.id, id)))[0]?.name
    assert.is(await nameOf(idOf(1)), 'other')
    const named = [1, 2].map((i) => ({ id: idOf(i), name: `new ${i}` }))
    await tx.execute(
      sql`update ${wide} set name = named.name from ${rowsOf(wide, named)} as named where ${wide.id} = named.id`,
    )
    assert.equal([await nameOf(idOf(1)), await nameOf(idOf(2))], ['new 1', 'new 2'])
  }))

test('rows are found by bytes, points, instants and texts, and none by none', () =>
  withWide(async (tx) => {
    await insertRows(tx, wide, [rowOf(1), rowOf(2)])
    const { name, value, at, code } = rowOf(1)
    const numbers = async (condition: ReturnType<typeof inArray>) =>
      (await tx.select().from(wide).where(condition)).map((row) => row.count)
    assert.equal(await numbers(inArray(wide.code, [code])), [-1])
    assert.equal(await numbers(inArray(wide.at, [at])), [-1])
    assert.equal(await numbers(inArray(wide.name, [name])), [-1])
    assert.equal(await numbers(inArray(wide.value, [value ?? points('0')])), [-1, -2])
    assert.equal(await numbers(inArray(wide.id, [])), [])
    const own = tx.select({ id: wide.id }).from(wide).where(eq(wide.count, -2))
    assert.equal(await numbers(inArray(wide.id, own)), [-2])
  }))

test.run()
