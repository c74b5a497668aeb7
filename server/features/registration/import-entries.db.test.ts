import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { event } from '#db/schema/events'
import type { EntriesPreview, EntryView } from '#domain/registration/contract'
import { newId } from '../../platform/hash.ts'
import { readTable } from '../../platform/spreadsheet/read-table.ts'
import { workbookOf } from '../../platform/spreadsheet/workbook-fixture.ts'
import { expectOk } from '../../testing/competition.ts'
import { type Content, type Sent, send } from '../../testing/upload.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

async function prepared(app: TestApp) {
  const seeded = await app.seedEvent()
  const manager = await app.as('manager', seeded.eventId)
  const path = `/api/disciplines/${seeded.disciplineId}/entries`
  return {
    ...seeded,
    manager,
    path,
    preview: (file: Content, sent?: Sent) => send(app, manager, `${path}/preview`, file, sent),
    load: (file: Content, sent?: Sent) => send(app, manager, `${path}/import`, file, sent),
    list: async () => {
      const { body } = await expectOk(manager.call<{ entries: EntryView[] }>('GET', path))
      return body.entries.map(
        ({ number, name, delegation }) => `${number} ${name} ${delegation.code} ${delegation.name}`,
      )
    },
  }
}

const head = '参赛号,姓名,拉丁姓名,代表队代码,代表队\n'
const good = `${head}1,张伟,,CQ,重庆\n,李娜,,CQ,\n`
/** "姓名,代表队代码,代表队\n李明,CQ,重庆\n" in GBK. */
const gbk = Buffer.from('d0d5c3fb2cb4fab1edb6d3b4fac2eb2cb4fab1edb6d30ac0eec3f72c43512cd6d8c7ec0a', 'hex')

test('the entries of the demonstration are imported: twelve, from eight delegations', () =>
  withApp(async (app) => {
    const { load, preview, list } = await prepared(app)
    const file = await readFile(join(import.meta.dirname, '../../../scripts/demo/entries.csv'))
    const seen: EntriesPreview = (await preview(file)).body
    assert.equal([seen.entries.length, seen.problems], [12, []])
    assert.equal(await list(), [], 'a preview writes nothing')
    assert.equal((await load(file)).body, { added: 12 })
    const entries = await list()
    assert.is(entries[8], '9 阿卜杜热合曼·买买提依明 XJ 新疆')
    assert.is(new Set(entries.map((line) => line.split(' ').at(-1))).size, 8)
  }))

test('one wrong row keeps every row out, and the refusal says how many problems there are and where', () =>
  withApp(async (app) => {
    const { load, preview, list } = await prepared(app)
    const file = `${good}1,王芳,,CQ,\n3,张伟,,cq,\n`
    const { problems }: EntriesPreview = (await preview(file)).body
    assert.equal(
      problems.map(({ row, column, code, facts }) => [row, column, code, facts.row]),
      [
        [4, 'number', 'entry-number-taken', 2],
        [5, 'name', 'entry-duplicate', 2],
      ],
    )
    const { status, error } = await load(file)
    assert.is(status, 422)
    assert.equal(
      [error.code, error.facts],
      ['entries-have-problems', { count: 2, firstRow: 4, firstCode: 'entry-number-taken' }],
    )
    assert.equal(await list(), [])
  }))

test('a file that was imported before is full of duplicates', () =>
  withApp(async (app) => {
    const { load, list } = await prepared(app)
    assert.equal((await load(good)).body, { added: 2 })
    const again = await load(good)
    assert.is(again.error.facts.firstCode, 'entry-number-taken')
    assert.equal(await list(), ['1 张伟 CQ 重庆', '2 李娜 CQ 重庆'])
  }))

test('the same import sent twice adds once and answers the same', () =>
  withApp(async (app) => {
    const { load, list } = await prepared(app)
    const commandId = newId()
    assert.equal((await load(good, { commandId })).body, { added: 2 })
    assert.equal((await load(good, { commandId })).body, { added: 2 })
    assert.is((await load(`${good}9,王芳,,CQ,\n`, { commandId })).error.code, 'command-id-reused')
    assert.is((await list()).length, 2)
  }))

test('of two imports of one file at once, one adds its entries and the other is refused', () =>
  withApp(async (app) => {
    const { load, list } = await prepared(app)
    const answers = await Promise.all([load(good), load(good)])
    assert.equal(answers.map(({ status }) => status).sort(), [200, 422])
    assert.is((await list()).length, 2)
  }))

test('imports into two disciplines at once share their delegations', () =>
  withApp(async (app) => {
    const { eventId, path, manager, load } = await prepared(app)
    const named = { code: '18', name: '网络系统', latinName: null }
    const { body } = await expectOk(manager.call<{ id: string }>('POST', `/api/events/${eventId}/disciplines`, named))
    const other = `/api/disciplines/${body.id}/entries`
    const mirrored = `${head}1,孙丽,,SC,四川\n2,周杰,,CQ,重庆\n`
    const answers = await Promise.all([
      load(`${head}1,张伟,,CQ,重庆\n2,李娜,,SC,四川\n`),
      send(app, manager, `${other}/import`, mirrored),
    ])
    assert.equal(
      answers.map((answer) => answer.body),
      [{ added: 2 }, { added: 2 }],
    )
    const idsOf = async (url: string) => {
      const answer = await expectOk(manager.call<{ entries: EntryView[] }>('GET', url))
      return answer.body.entries.map(({ delegation }) => delegation.id).sort()
    }
    assert.equal(await idsOf(other), await idsOf(path))
  }))

test('a GBK file is read, named or not, and refused where the sender says that it is UTF-8', () =>
  withApp(async (app) => {
    const { load, preview, list } = await prepared(app)
    for (const answer of [await preview(gbk, { encoding: 'utf-8' }), await load(gbk, { encoding: 'utf-8' })])
      assert.equal([answer.status, answer.error.code], [422, 'csv-encoding'])
    assert.is((await preview(gbk, { encoding: 'gb18030' })).body.entries[0].name, '李明')
    assert.is((await preview(gbk)).body.entries[0].name, '李明')
    assert.equal((await load(gbk)).body, { added: 1 })
    assert.is((await load(gbk, { encoding: 'latin1' })).error.code, 'field-invalid')
    assert.equal(await list(), ['1 李明 CQ 重庆'])
  }))

test('a workbook is imported as a CSV text is, and what is no table is refused', () =>
  withApp(async (app) => {
    const { load, list } = await prepared(app)
    const rows = [
      ['No.', 'Name', 'Delegation code', 'Delegation'],
      [{ number: '7.0' }, 'Anna Müller', 'DE', 'Germany'],
    ]
    assert.equal((await load(workbookOf([{ name: 'Entries', rows }]))).body, { added: 1 })
    assert.equal(await list(), ['7 Anna Müller DE Germany'])
    assert.is((await load(Buffer.from('PK\x03\x04 but no more'))).error.code, 'workbook-broken')
    assert.is((await load('')).error.facts.firstCode, 'entries-none')
    assert.is((await load(head)).error.facts.firstCode, 'entries-none')
  }))

test('ten thousand entries are imported, one more is not', () =>
  withApp(async (app) => {
    const { load, list } = await prepared(app)
    const rows = Array.from({ length: 10_001 }, (_, at) => `${at + 1},选手${at},,D${at % 300},代表队${at % 300}\n`)
    assert.is((await load(head + rows.join(''))).error.facts.firstCode, 'entries-too-many')
    assert.equal((await load(head + rows.slice(1).join(''))).body, { added: 10_000 })
    assert.is((await list()).length, 10_000)
  }))

test('the template is known to whoever signed in, and holds nothing but its heads', () =>
  withApp(async (app) => {
    const { manager, load } = await prepared(app)
    assert.is((await app.visitor.call('GET', '/api/entry-template.xlsx')).status, 401)
    const { raw } = await expectOk(manager.call('GET', '/api/entry-template.xlsx'))
    assert.equal(await readTable(raw.rawPayload), [
      {
        number: 1,
        cells: ['参赛号 Number', '姓名 Name', '拉丁姓名 Latin name', '代表队代码 Delegation code', '代表队 Delegation'],
      },
    ])
    assert.is((await load(raw.rawPayload)).error.facts.firstCode, 'entries-none')
  }))

test('only those who run the event import, only while it is open, and only a file', () =>
  withApp(async (app) => {
    const { path, eventId, manager, load, list } = await prepared(app)
    const others = [
      app.visitor,
      await app.asTablet(eventId),
      await app.as(['chief-judge', 'judge', 'supervisor'], eventId),
    ]
    for (const other of others)
      for (const act of ['preview', 'import'])
        assert.ok([401, 403].includes((await send(app, other, `${path}/${act}`, good)).status))
    assert.is((await manager.call('POST', `${path}/import`)).error?.code, 'request-invalid')
    assert.is((await load(null)).error.code, 'file-missing')
    assert.is((await load(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).error.code, 'body-too-large')
    assert.is((await load(good, { commandId: 'none' })).error.field, 'commandId')
    await app.connection.db.update(event).set({ state: 'closed' })
    assert.is((await load(good)).error.code, 'event-closed')
    assert.equal(await list(), [])
  }))

test.run()
