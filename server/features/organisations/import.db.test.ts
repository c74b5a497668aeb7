import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { OrganisationList, OrganisationView } from '#domain/organisations/view-contract'
import { readTable } from '../../platform/spreadsheet/read-table.ts'
import { openCentre } from '../../testing/batch.ts'
import { expectOk } from '../../testing/competition.ts'
import { send } from '../../testing/upload.ts'
import { withApp } from '../../testing/with-app.ts'

const head = '机构名称,机构类别,统一社会信用代码,所在区划,地址,省级序号\n'
const good = `${head}渝州技师学院,技工院校,9144030071526726XG,渝北区,空港大道 8 号,18\n长江机械厂,企业,914403001922038216,500107,杨家坪 2 号,1\n`

test('organisations of a file are registered all together, or none where one is wrong', () =>
  withApp(async (app) => {
    const { authority, manager } = await openCentre(app)
    const load = (file: string) => send(app, authority, '/api/organisations/import', file)
    const wrong = `${good}精工学校,社会组织,91350100M000100Y43,九龙坡区,科学大道 1 号,17\n`
    const { body: seen } = await send(app, authority, '/api/organisations/preview', wrong)
    assert.is(seen.organisations.length, 3)
    assert.equal(
      seen.problems.map(({ row, column, code }: Record<string, unknown>) => [row, column, code]),
      [[4, 'creditCode', 'organisation-code-taken']],
    )
    const refused = await load(wrong)
    assert.equal(
      [refused.status, refused.error.code, refused.error.facts],
      [422, 'table-has-problems', { count: 1, firstRow: 4, firstCode: 'organisation-code-taken' }],
    )
    assert.equal((await load(good)).body, { added: 2 })
    const { body } = await expectOk(authority.call<OrganisationList>('GET', '/api/organisations'))
    assert.is(body.organisations.length, 3)
    assert.is((await send(app, manager, '/api/organisations/import', good)).status, 403)
  }))

test('a site’s rooms are brought in with their stations; the templates are read as they are written', () =>
  withApp(async (app) => {
    const { manager, organisationId, siteId } = await openCentre(app)
    const at = `/api/sites/${siteId}/rooms`
    const file = '考场,类型,容量,工位,工位设备\n机房 2,理论,30,,\n车间 2,实操,,1 号,CA6140\n,,,2 号,CA6140\n'
    const { body: seen } = await send(app, manager, `${at}/preview`, file)
    assert.equal([seen.rooms.length, seen.problems], [2, []])
    assert.equal((await send(app, manager, `${at}/import`, file)).body, { added: 2 })
    const { error } = await send(app, manager, `${at}/import`, file)
    assert.equal([error.code, error.facts.firstCode], ['table-has-problems', 'room-name-taken'])
    const { body } = await expectOk(manager.call<OrganisationView>('GET', `/api/organisations/${organisationId}`))
    assert.equal(
      body.sites[0]?.rooms.map(({ name, seats }) => [name, seats]),
      [
        ['车间 1', 10],
        ['车间 2', 2],
        ['机房 1', 30],
        ['机房 2', 30],
      ],
    )
    for (const name of ['organisation', 'room']) {
      const { raw } = await manager.call('GET', `/api/${name}-template.xlsx`)
      const [heads, ...rows] = await readTable(raw.rawPayload)
      assert.ok(heads && heads.cells.length >= 7)
      assert.equal(rows, [])
    }
  }))

test.run()
