import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { OccupationsPreview, OccupationView, StandardView } from '#domain/standards/occupation-contract'
import { template2023 } from '#domain/standards/template-2023'
import { expectOk } from '../../../testing/competition.ts'
import { send } from '../../../testing/upload.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

const turner = {
  code: '6-18-01-01',
  name: '车工',
  latinName: 'Turner',
  kind: 'skill-level',
  workTypes: [{ code: '1', name: '数控车工', latinName: null }],
}

async function prepared(app: TestApp) {
  const keeper = await app.as('administrator')
  const create = (own: object = {}) => keeper.call<{ id: string }>('POST', '/api/occupations', { ...turner, ...own })
  const { id } = (await expectOk(create())).body
  const save = (own: object) =>
    keeper.call<{ version: number }>('POST', `/api/occupations/${id}/standards`, {
      ...{ baseVersion: 0, reason: null, content: template2023 },
      ...own,
    })
  return { keeper, create, id, save }
}

test('an occupation is entered once, under a code of the right form', () =>
  withApp(async (app) => {
    const { keeper, create } = await prepared(app)
    assert.is((await create()).error?.code, 'occupation-code-taken')
    assert.is((await create({ code: '6-18-1-1' })).error?.code, 'occupation-code-invalid')
    assert.is((await create({ code: 'ZX-001' })).error?.code, 'occupation-code-invalid')
    await expectOk(create({ code: 'zx-001', kind: 'special-ability', workTypes: [] }))
    const { body } = await expectOk(keeper.call<{ occupations: OccupationView[] }>('GET', '/api/occupations'))
    assert.equal(
      body.occupations.map(({ code, workTypes, version }) => [code, workTypes.length, version]),
      [
        ['6-18-01-01', 1, null],
        ['ZX-001', 0, null],
      ],
    )
  }))

test('a standard is saved as versions: a change needs a reason and the newest version as its base', () =>
  withApp(async (app) => {
    const { keeper, id, save } = await prepared(app)
    await expectOk(save({}))
    assert.is((await save({ reason: '新规' })).error?.code, 'standard-changed-meanwhile')
    assert.is((await save({ baseVersion: 1 })).error?.code, 'standard-reason-missing')
    await expectOk(save({ baseVersion: 1, reason: '新规', content: { ...template2023, validMonths: 24 } }))
    const [level] = template2023.levels
    const twice = { ...template2023, levels: [level, level] }
    assert.is((await save({ baseVersion: 2, reason: '新规', content: twice })).error?.code, 'standard-level-twice')
    const at = (version: number) => keeper.call<StandardView>('GET', `/api/occupations/${id}/standards/${version}`)
    assert.equal((await expectOk(at(1))).body.content, template2023)
    assert.is((await expectOk(at(2))).body.content.validMonths, 24)
    assert.is((await at(3)).error?.code, 'not-found')
  }))

test('a retired occupation is changed no more', () =>
  withApp(async (app) => {
    const { keeper, id, save } = await prepared(app)
    await expectOk(keeper.call('POST', `/api/occupations/${id}/retire`, {}))
    assert.is((await save({})).error?.code, 'occupation-retired')
  }))

test('work types come and go; names change, and only keepers change anything', () =>
  withApp(async (app) => {
    const { keeper, id } = await prepared(app)
    const at = `/api/occupations/${id}`
    const manager = await app.as('manager', (await app.seedEvent()).eventId)
    const type = { code: '2', name: '普通车工', latinName: null }
    await expectOk(keeper.call('POST', `${at}/work-types`, type))
    assert.is((await keeper.call('POST', `${at}/work-types`, type)).error?.code, 'occupation-work-type-twice')
    await expectOk(keeper.call('POST', `${at}/work-types/retirement`, { code: '1' }))
    assert.is((await keeper.call('POST', `${at}/work-types/retirement`, { code: '1' })).error?.code, 'not-found')
    await expectOk(keeper.call('PUT', at, { name: ' 车工（新） ', latinName: null }))
    const { occupation } = (await expectOk(manager.call<{ occupation: OccupationView }>('GET', at))).body
    assert.equal([occupation.name, occupation.workTypes.map(({ code }) => code)], ['车工（新）', ['2']])
    await expectOk(keeper.call('POST', `${at}/work-types`, { ...type, code: '1', name: '数控车床工' }))

    const writes: [string, string, object][] = [
      ['POST', '/api/occupations', turner],
      ['PUT', at, { name: 'x', latinName: null }],
      ['POST', `${at}/retire`, {}],
      ['POST', `${at}/work-types`, { ...type, code: '9' }],
      ['POST', `${at}/work-types/retirement`, { code: '1' }],
      ['POST', `${at}/standards`, { baseVersion: 0, reason: null, content: template2023 }],
      ['GET', '/api/occupations.xlsx', {}],
    ]
    for (const [method, url, body] of writes)
      assert.is((await manager.call(method as 'POST', url, body)).error?.code, 'not-allowed', url)
    for (const url of ['/api/occupations', at, '/api/equipment'])
      assert.is((await app.visitor.call('GET', url)).error?.code, 'not-signed-in', url)
  }))

test('a file of occupations is imported as a whole; the template and the export can be read again', () =>
  withApp(async (app) => {
    const { keeper } = await prepared(app)
    const upload = (what: 'preview' | 'import', file: string | Uint8Array, by = keeper) =>
      send(app, by, `/api/occupations/${what}`, file)
    const heads = '代码,名称,工种代码,工种\n'
    const bad = await upload('preview', `${heads}6-18-01-01,车床工,,\n6-99,无,,\n`)
    assert.equal(
      bad.body.problems.map(({ row, column, code }: OccupationsPreview['problems'][0]) => `${row} ${column} ${code}`),
      ['2 name occupation-name-differs', '3 code occupation-code-invalid'],
    )
    assert.is(
      (await upload('import', `${heads}6-31-01-03,电工,,\n6-99,无,,\n`)).error?.code,
      'occupations-have-problems',
    )
    const good = `${heads}6-18-01-01,车工,2,普通车工\n6-31-01-03,电工,1,维修电工\n,,2,安装电工\nZX-9,火锅调味,,\n`
    assert.equal((await upload('import', good)).body, { occupations: 2, workTypes: 3 })
    assert.is((await upload('import', good)).error?.code, 'occupations-nothing-new')
    assert.is((await upload('import', good, app.visitor)).error?.code, 'not-signed-in')
    const { body } = await expectOk(keeper.call<{ occupations: OccupationView[] }>('GET', '/api/occupations'))
    assert.equal(
      body.occupations.map(({ code, kind, workTypes }) => [code, kind, workTypes.map((type) => type.code).join()]),
      [
        ['6-18-01-01', 'skill-level', '1,2'],
        ['6-31-01-03', 'skill-level', '1,2'],
        ['ZX-9', 'special-ability', ''],
      ],
    )
    const { raw } = await expectOk(keeper.call('GET', '/api/occupations.xlsx'))
    const again = await upload('preview', raw.rawPayload)
    assert.equal(again.body.problems, [])
    assert.ok(again.body.occupations.every(({ known }: OccupationsPreview['occupations'][0]) => known))
    const template = await expectOk(keeper.call('GET', '/api/occupation-template.xlsx'))
    assert.is((await upload('preview', template.raw.rawPayload)).body.problems[0]?.code, 'occupations-none')
  }))

test.run()
