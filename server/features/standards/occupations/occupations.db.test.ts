import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { OccupationView, StandardView } from '#domain/standards/occupation-contract'
import { template2023 } from '#domain/standards/template-2023'
import { expectOk } from '../../../testing/competition.ts'
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

test.run()
