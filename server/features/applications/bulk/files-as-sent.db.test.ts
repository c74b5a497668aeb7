import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { databaseError } from '#db/database-error'
import { identity } from '#db/schema/identities'
import { person } from '#db/schema/people'
import type { CandidatesImported, CandidatesPreview } from '#domain/applications/bulk-contract'
import type { JobView } from '#domain/kit/job'
import { newId } from '../../../platform/hash.ts'
import { zipOf } from '../../../platform/spreadsheet/workbook-fixture.ts'
import { openBatch, type TestBatch } from '../../../testing/batch.ts'
import type { Caller } from '../../../testing/callers.ts'
import { type Content, type Sent, send } from '../../../testing/upload.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

/** A file as spreadsheets of people save it. */
const fixture = (name: string) => readFile(join(import.meta.dirname, 'fixtures', name))

/** What the preview of a file says: how many candidates, and its problems in short. */
async function look(app: TestApp, { eventId, manager }: TestBatch, file: Content, sent: Sent = {}) {
  const { body, error } = await send(app, manager, `/api/events/${eventId}/candidates/preview`, file, sent)
  const { candidates, problems } = body as CandidatesPreview
  if (error) return { candidates: null, problems: [String(error.code)] }
  return { candidates, problems: problems.map(({ row, column, code }) => `${row} ${column} ${code}`) }
}

/** Begins the import of a file. Gives its job. */
async function sent(app: TestApp, { eventId, manager }: TestBatch, file: Content): Promise<string> {
  const { body } = await send(app, manager, `/api/events/${eventId}/candidates/import`, file)
  return body.jobId
}

/** A job once it has ended. */
async function ended(manager: Caller, jobId: string): Promise<JobView> {
  for (;;) {
    const { body } = await manager.call<JobView>('GET', `/api/jobs/${jobId}`)
    if (body.state !== 'running') return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Imports a file whole. */
async function load(app: TestApp, batch: TestBatch, file: Content): Promise<void> {
  const job = await ended(batch.manager, await sent(app, batch, file))
  assert.ok((job.result as CandidatesImported | null)?.imported, JSON.stringify(job))
}

const right = (candidates: number) => ({ candidates, problems: [] })

test('the CSV of a Chinese spreadsheet is read, though nothing says that it is GBK', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const file = await fixture('csv-gbk.csv')
    assert.equal(await look(app, batch, file), right(1))
    assert.equal(await look(app, batch, file, { encoding: 'gb18030' }), right(1))
    assert.equal(await look(app, batch, file, { encoding: 'utf-8' }), { candidates: null, problems: ['csv-encoding'] })
  }))

test('="…" keeps a long number as it is, within quotes too', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const file = String(await fixture('csv-equals-quotes.csv'))
    assert.equal(await look(app, batch, file), right(1))
    assert.equal(await look(app, batch, file.replace(/="(\d+)"/, '"=""$1"""')), right(1))
  }))

test('a workbook that counts its days from 1904 is read so', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const { eventId, manager } = batch
    const file = await fixture('xlsx-1904-days.xlsx')
    assert.equal(await look(app, batch, file), { candidates: 0, problems: ['2 level candidate-too-early'] })
    const { body } = await send(app, manager, `/api/events/${eventId}/candidates/preview`, file)
    assert.equal(body.problems[0].facts, { day: '2028-07-01' })
  }))

test('formulas that were drawn down and show nothing are blank cells and blank rows', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    assert.equal(await look(app, batch, await fixture('xlsx-formula-empty-text.xlsx')), right(1))
  }))

test('five or six digits of a CSV are no day', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const file = String(await fixture('five-digit-day.csv'))
    for (const digits of ['20157', '201507', '42186'])
      assert.equal(
        await look(app, batch, file.replace('20157', digits)),
        { candidates: 0, problems: ['2 workedSince candidate-value-unknown'] },
        digits,
      )
  }))

test('residence permits of 81, 82 and 83 are checked as the citizen ids that they hold, and say the birth date', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    assert.equal(await look(app, batch, await fixture('taiwan-permit-83.csv')), right(3))
    await load(app, batch, await fixture('taiwan-permit-83.csv'))
    const known = await app.connection.db.select({ birthDate: identity.birthDate }).from(identity)
    assert.equal(
      known.map(({ birthDate }) => birthDate),
      ['1990-05-14', '1990-05-14', '1990-05-14'],
    )
  }))

test('one number is one person, whatever the document is called: in a file, between files, and at sign-up', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const file = await fixture('one-number-two-people.csv')
    const twice = { candidates: 1, problems: ['3 documentNumber candidate-twice'] }
    assert.equal(await look(app, batch, file), twice)
    const lines = String(file).trimEnd().split('\r\n')
    const [head = '', asCitizen = '', asPermit = ''] = lines
    await load(app, batch, [head, asCitizen].join('\r\n'))
    assert.equal(await look(app, batch, [head, asPermit].join('\r\n')), {
      ...{ candidates: 0, problems: ['2 documentNumber candidate-entered'] },
    })
    const { db } = app.connection
    assert.is((await db.select().from(identity)).length, 1)
    const document = { kind: 'residence-permit', number: '810000199005142078' }
    const signUp = { commandId: newId(), name: '别人', document, birthDate: null, sex: null, phone: '13900139000' }
    const { error } = await app.visitor.call('POST', '/api/sign-up', {
      ...signUp,
      login: 'other',
      password: 'long enough',
    })
    assert.is(error?.code, 'sign-up-refused')
    const [row] = await db.select().from(identity)
    if (!row) throw new Error('nobody was registered')
    const [stranger] = await db
      .insert(person)
      .values({ id: newId(), name: '别人', createdAt: app.clock.now })
      .returning()
    const twin = { ...row, id: newId(), personId: stranger?.id ?? '', documentKind: 'residence-permit' as const }
    const fault = await db
      .insert(identity)
      .values(twin)
      .then(() => null, databaseError)
    assert.is(fault?.constraint_name, 'identity_person_number')
  }))

test('signs that nobody sees, an apostrophe and the country before a mobile number are no part of a number', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    assert.equal(await look(app, batch, await fixture('hidden-signs-in-numbers.csv')), right(8))
  }))

test('U+0000 in a cell is named with its row and column', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const broken = { candidates: 0, problems: ['2 name table-sign-broken'] }
    assert.equal(await look(app, batch, await fixture('nul-character.xlsx')), broken)
    const text = String(await fixture('five-digit-day.csv')).replace('20157', '2015-07-01')
    assert.equal(await look(app, batch, text.replace('林测试', '林\0测试')), broken)
  }))

test('who is known under another dot or another width of signs is the same person', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const text = String(await fixture('five-digit-day.csv')).replace('20157', '2015-07-01')
    await load(app, batch, text.replace('林测试', '阿依古丽·Ａ'))
    const entered = { candidates: 0, problems: ['2 documentNumber candidate-entered'] }
    for (const name of ['阿依古丽•A', '阿依古丽．A', '阿依古丽 ・ A', '\u202d阿依古丽‧A\u202c'])
      assert.equal(await look(app, batch, text.replace('林测试', name)), entered, name)
    assert.equal(await look(app, batch, text.replace('林测试', '阿依古丽')), {
      ...{ candidates: 0, problems: ['2 name candidate-name-differs'] },
    })
  }))

/** The columns of texts in which fifteen digits stand in a row, beside those of identifiers and hashes. */
async function longNumbersIn({ connection: { db } }: TestApp): Promise<string[]> {
  const columns = await db.execute<{ table: string; column: string }>(sql`
    select quote_ident(table_name) as table, quote_ident(column_name) as column from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')`)
  const found: string[] = []
  for (const { table, column } of columns) {
    const held = sql.raw(`regexp_replace(${column}::text, '[0-9a-f]{32,}', '', 'g') ~ '[0-9]{15,}'`)
    const rows = await db.execute(sql`select 1 from ${sql.raw(table)} where ${held} limit 1`)
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}

test('no number of a document stays in clear, whatever is wrong with the files that hold it', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const { eventId, manager } = batch
    const [table, photos] = [await fixture('citizen-id-kept-in-job.csv'), await fixture('citizen-id-kept-in-job.zip')]
    const number = '500103199403023199'
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)])
    const refusals: unknown[] = []
    for (const archive of [
      photos,
      zipOf([{ path: `../${number}.jpg`, content: jpeg }]),
      zipOf([{ path: `${number}.jpg`, content: 'none' }]),
      zipOf([{ path: `${number.slice(0, 6)} ${number.slice(6)}.jpg`, content: jpeg, claimedChecksum: 1 }]),
    ]) {
      const url = `/api/events/${eventId}/candidates/import`
      const { body } = await send(app, manager, url, table, { photos: archive, fileName: `${number}.csv` })
      const { refusal, result } = await ended(manager, body.jobId)
      refusals.push(refusal ?? (result as CandidatesImported).problems.map(({ code }) => code))
    }
    assert.equal(refusals, [
      { code: 'photos-twice', facts: { file: '500***********3199.png' } },
      { code: 'photos-path', facts: { path: '../500***********3199.jpg' } },
      ['photo-not-image'],
      ['photo-broken'],
    ])
    const wrong = [
      `${number}0`,
      `５００１０３${number.slice(6)}`,
      number,
      '500103 19940302 3199',
      '5.00103199403023E+17',
    ]
    for (const cell of wrong) {
      const row = `${cell},${cell},${cell},${cell},${cell},${cell}`
      await ended(
        manager,
        await sent(app, batch, ['姓名,证件号码,手机号,职业编码,等级,从业起始日期', row].join('\r\n')),
      )
    }
    await load(app, batch, table)
    assert.equal(await longNumbersIn(app), [])
  }))

test.run()
