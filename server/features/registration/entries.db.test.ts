import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { event } from '#db/schema/events'
import type { EntryView } from '#domain/registration/contract'
import { newId } from '../../platform/hash.ts'
import type { Caller } from '../../testing/callers.ts'
import { expectOk, openCompetition } from '../../testing/competition.ts'
import { hear } from '../../testing/topics.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const wei = { number: null, name: '张伟', latinName: 'ZHANG Wei', delegationCode: 'cq', delegationName: '重庆' }

async function prepared(app: TestApp) {
  const seeded = await app.seedEvent()
  const manager = await app.as('manager', seeded.eventId)
  const path = `/api/disciplines/${seeded.disciplineId}/entries`
  const add = (entry: object) => manager.call<{ id: string }>('POST', path, { ...wei, ...entry })
  return { ...seeded, manager, path, add, list: () => entriesOf(manager, path) }
}

async function entriesOf(caller: Caller, path: string): Promise<EntryView[]> {
  return (await expectOk(caller.call<{ entries: EntryView[] }>('GET', path))).body.entries
}

test('an entry is added by hand, with its delegation and the next free number', () =>
  withApp(async (app) => {
    const { add, list } = await prepared(app)
    await expectOk(add({}))
    await expectOk(add({ number: 7, name: ' 李娜 ', latinName: null, delegationName: null }))
    await expectOk(add({ name: 'Zoe\u0308', delegationCode: 'SC', delegationName: '四川' }))
    assert.equal(
      (await list()).map(({ number, name, latinName, delegation: { code, name: from } }) => [
        number,
        name,
        latinName,
        code,
        from,
      ]),
      [
        [1, '张伟', 'ZHANG Wei', 'CQ', '重庆'],
        [7, '李娜', null, 'CQ', '重庆'],
        [8, 'Zoë', 'ZHANG Wei', 'SC', '四川'],
      ],
    )
  }))

test('a name has one line, and no sign that nobody sees', () =>
  withApp(async (app) => {
    const { add, list } = await prepared(app)
    await expectOk(add({ number: 3, name: ' 李\u202e娜 ' }))
    await expectOk(add({ number: 4, name: 'ZHANG\nWei' }))
    assert.equal(
      (await list()).map(({ name }) => name),
      ['李娜', 'ZHANG Wei'],
    )
  }))

test('what is taken, doubled or unknown is refused', () =>
  withApp(async (app) => {
    const { add, list } = await prepared(app)
    await expectOk(add({ number: 3 }))
    const code = async (entry: object) => (await add(entry)).error?.code
    assert.is(await code({}), 'entry-duplicate')
    assert.is(await code({ name: '李娜', number: 3 }), 'entry-number-taken')
    assert.is(await code({ name: '李娜', delegationName: '重庆市' }), 'delegation-name-differs')
    assert.is(await code({ delegationCode: 'SC', delegationName: null }), 'delegation-name-missing')
    for (const entry of [{ number: 0 }, { name: '  ' }, { name: 'x'.repeat(201) }, { delegationCode: '重庆' }])
      assert.is(await code(entry), 'field-invalid')
    assert.is((await list()).length, 1)
  }))

test('the same command sent twice adds one entry and answers the same', () =>
  withApp(async (app) => {
    const { add, list } = await prepared(app)
    const commandId = newId()
    const [first, second] = [await expectOk(add({ commandId })), await expectOk(add({ commandId }))]
    assert.equal(second.body, first.body)
    assert.is((await add({ commandId, name: '李娜' })).error?.code, 'command-id-reused')
    assert.is((await list()).length, 1)
  }))

test('entries added at once get numbers of their own', () =>
  withApp(async (app) => {
    const { add, list } = await prepared(app)
    await Promise.all(['甲', '乙', '丙', '丁'].map((name) => expectOk(add({ name }))))
    assert.equal(
      (await list()).map(({ number }) => number),
      [1, 2, 3, 4],
    )
  }))

test('an entry is changed, and keeps its number unless another is given', () =>
  withApp(async (app) => {
    const { add, manager, list } = await prepared(app)
    const { id } = (await expectOk(add({ number: 5 }))).body
    await expectOk(add({ number: 6, name: '李娜' }))
    const change = (entry: object) => manager.call('PUT', `/api/entries/${id}`, { ...wei, ...entry })
    await expectOk(change({ name: '章伟', delegationCode: 'SC', delegationName: '四川' }))
    assert.equal((await list())[0]?.delegation.code, 'SC')
    assert.equal((await list()).map(({ number, name }) => [number, name])[0], [5, '章伟'])
    assert.is((await change({ number: 6 })).error?.code, 'entry-number-taken')
    assert.is((await change({ name: '李娜' })).error?.code, 'entry-duplicate')
    await expectOk(change({}))
    await expectOk(change({ number: 9 }))
    assert.equal(
      (await list()).map(({ number }) => number),
      [6, 9],
    )
  }))

test('an entry that withdraws stays on record, and its competitor may enter anew under another number', () =>
  withApp(async (app) => {
    const { add, manager, list } = await prepared(app)
    const { id } = (await expectOk(add({ number: 5 }))).body
    await expectOk(manager.call('POST', `/api/entries/${id}/withdraw`))
    assert.is((await list())[0]?.withdrawnAt, app.clock.now.toISOString())
    assert.is((await manager.call('POST', `/api/entries/${id}/withdraw`)).error?.code, 'entry-withdrawn')
    assert.is((await manager.call('PUT', `/api/entries/${id}`, wei)).error?.code, 'entry-withdrawn')
    assert.is((await add({ number: 5 })).error?.code, 'entry-number-taken')
    await expectOk(add({}))
    assert.equal(
      (await list()).map(({ number }) => number),
      [5, 6],
    )
  }))

test('nothing changes once the event is closed', () =>
  withApp(async (app) => {
    const { add, manager } = await prepared(app)
    const { id } = (await expectOk(add({}))).body
    await app.connection.db.update(event).set({ state: 'closed' })
    for (const answer of [
      await add({ name: '李娜' }),
      await manager.call('PUT', `/api/entries/${id}`, { ...wei, name: '李娜' }),
      await manager.call('POST', `/api/entries/${id}/withdraw`),
    ])
      assert.is(answer.error?.code, 'event-closed')
  }))

test('the staff read the list, those who run the event write it, and nobody else does either', () =>
  withApp(async (app) => {
    const { path, eventId, add } = await prepared(app)
    const { id } = (await expectOk(add({}))).body
    const elsewhere = await app.as(['manager', 'chief-judge'], (await app.seedEvent()).eventId)
    const others = [
      app.visitor,
      await app.as([]),
      await app.as('judge', eventId),
      await app.asTablet(eventId),
      elsewhere,
    ]
    const readers = [await app.as('chief-judge', eventId), await app.as('supervisor', eventId)]
    for (const reader of readers) assert.is((await entriesOf(reader, path)).length, 1)
    for (const other of others) assert.ok([401, 403].includes((await other.call('GET', path)).status))
    for (const other of [...others, ...readers]) {
      assert.ok([401, 403].includes((await other.call('POST', path, wei)).status))
      assert.ok([401, 403].includes((await other.call('PUT', `/api/entries/${id}`, wei)).status))
      assert.ok([401, 403].includes((await other.call('POST', `/api/entries/${id}/withdraw`)).status))
    }
    await expectOk((await app.as('administrator')).call('POST', path, { ...wei, name: '李娜' }))
  }))

test('a changed name shows in the live ranking, and a withdrawn entry leaves it', () =>
  withApp(async (app) => {
    const { disciplineId, entryIds, manager } = await openCompetition(app)
    const [first = '', second = ''] = entryIds
    const ranking = async () => {
      const heard = await hear(app, `ranking:${disciplineId}:public`, { kind: 'public' })
      if (!('rows' in heard)) throw new Error('the ranking was not to be heard')
      return new Map([...heard.rows].map(([entryId, row]) => [entryId, (row as { name: string }).name]))
    }
    assert.is((await ranking()).get(first), '张伟')
    const renamed = { ...wei, name: '章炜', delegationCode: 'CN', delegationName: 'CN' }
    await expectOk(manager.call('PUT', `/api/entries/${first}`, renamed))
    await expectOk(manager.call('POST', `/api/entries/${second}/withdraw`))
    assert.is((await ranking()).get(first), '章炜')
    assert.not.ok((await ranking()).has(second))
  }))

test.run()
