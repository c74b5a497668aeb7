import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { EntriesPreview, EntryView } from '#domain/registration/contract'
import { expectOk } from '../../testing/competition.ts'
import { send } from '../../testing/upload.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

/** A discipline of pairs, empty, with its manager. */
async function pairs(app: TestApp) {
  const { eventId, disciplineId } = await app.seedEvent()
  const manager = await app.as('manager', eventId)
  const at = `/api/disciplines/${disciplineId}`
  await expectOk(manager.call('PUT', `${at}/team`, { team: { least: 2, most: 2 } }))
  const list = async () => (await expectOk(manager.call<{ entries: EntryView[] }>('GET', `${at}/entries`))).body.entries
  const teams = async () =>
    (await list()).map(({ number, name, members }) => `${number} ${name}: ${members.map((one) => one.name).join(' ')}`)
  return { eventId, disciplineId, manager, at, list, teams }
}

const member = (name: string) => ({ name, latinName: null })
const entry = (name: string, ...members: string[]) => ({
  ...{ number: null, name, latinName: null, delegationCode: 'CQ', delegationName: '重庆' },
  members: members.map(member),
})

test('a team is entered with its members, who are renamed, exchanged and kept', () =>
  withApp(async (app) => {
    const { manager, at, list, teams } = await pairs(app)
    await expectOk(manager.call('POST', `${at}/entries`, entry('一队', '张伟', '李娜')))
    assert.equal(await teams(), ['1 一队: 张伟 李娜'])
    const id = (await list())[0]?.id ?? ''
    await expectOk(manager.call('PUT', `/api/entries/${id}`, entry('一队', '张炜', '王芳')))
    assert.equal(await teams(), ['1 一队: 张炜 王芳'])
    const { members: _, ...withoutMembers } = entry('重庆一队')
    await expectOk(manager.call('PUT', `/api/entries/${id}`, withoutMembers))
    assert.equal(await teams(), ['1 重庆一队: 张炜 王芳'])
  }))

test('too few, too many, nobody twice: a team that does not fit is refused', () =>
  withApp(async (app) => {
    const { manager, at } = await pairs(app)
    const why = async (...given: string[]) =>
      (await manager.call('POST', `${at}/entries`, entry(`${given.length} ${given[1]}`, ...given))).error?.code ?? null
    assert.is(await why('张伟'), 'entry-members-few')
    assert.is(await why('张伟', '李娜', '王芳'), 'entry-members-many')
    assert.is(await why('张伟', '张伟'), 'entry-member-twice')
    assert.is(await why('张伟', '李娜'), null)
    assert.is(await why('赵敏', '李娜'), 'entry-member-twice')
  }))

test('what competes is settled by the entries that there are', () =>
  withApp(async (app) => {
    const { manager, at } = await pairs(app)
    await expectOk(manager.call('POST', `${at}/entries`, entry('一队', '张伟', '李娜')))
    const set = async (team: unknown) => (await manager.call('PUT', `${at}/team`, { team })).error?.code ?? null
    assert.is(await set(null), 'team-size-in-use')
    assert.is(await set({ least: 3, most: 4 }), 'team-size-in-use')
    assert.is(await set({ least: 3, most: 2 }), 'team-size-reversed')
    assert.is(await set({ least: 1, most: 5 }), null)
  }))

test('teams come from a file by their rows, and go out to one that is the same', () =>
  withApp(async (app) => {
    const { manager, at, teams } = await pairs(app)
    const head = '参赛号,队名,姓名,代表队代码,代表队\n'
    const file = `${head}4,一队,张伟,CQ,重庆\n,,李娜,,\n5,二队,王芳,CQ,\n,二队,赵敏,CQ,\n`
    const { problems }: EntriesPreview = (await send(app, manager, `${at}/entries/preview`, file)).body
    assert.equal(problems, [])
    assert.equal((await send(app, manager, `${at}/entries/import`, file)).body, { added: 2 })
    assert.equal(await teams(), ['4 一队: 张伟 李娜', '5 二队: 王芳 赵敏'])
    const out = await app.app.inject({ url: `${at}/entries.xlsx`, headers: manager.headers })
    const other = await pairs(app)
    const again = await send(app, other.manager, `${other.at}/entries/import`, out.rawPayload, {
      fileName: 'entries.xlsx',
    })
    assert.equal(again.body, { added: 2 })
    assert.equal(await other.teams(), await teams())
  }))

test.run()
