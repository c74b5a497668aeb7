import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { scheme } from '#db/schema/standards'
import type { SchemeView } from '#domain/standards/contract'
import { newId } from '../../platform/hash.ts'
import { workbookOf, zipOf } from '../../platform/spreadsheet/workbook-fixture.ts'
import { expectOk, markEntry, openCompetition } from '../../testing/competition.ts'
import { type Content, type Sent, send } from '../../testing/upload.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const real = await readFile(join(import.meta.dirname, '../../../db/demo/marking-scheme-es2023.xlsx'))

async function prepared(app: TestApp) {
  const seeded = await app.seedEvent()
  const manager = await app.as('manager', seeded.eventId)
  const path = `/api/disciplines/${seeded.disciplineId}/scheme`
  return {
    ...seeded,
    manager,
    path,
    preview: (file: Content) => send(app, manager, `${path}/preview`, file, { fileName: 'scheme.xlsx' }),
    load: (file: Content, sent?: Sent) => send(app, manager, path, file, { fileName: 'scheme.xlsx', ...sent }),
    read: async () => (await expectOk(manager.call<{ scheme: SchemeView | null }>('GET', path))).body.scheme,
    written: async () => (await app.connection.db.select().from(scheme)).length,
  }
}

test('the real workbook is previewed without a trace, then imported whole', () =>
  withApp(async (app) => {
    const { preview, load, read, written } = await prepared(app)
    const shown = await preview(real)
    assert.is(shown.status, 200)
    assert.equal(shown.body.problems, [])
    assert.is(await written(), 0)
    assert.is(await read(), null)
    assert.is((await load(real)).status, 200)
    const found = await read()
    assert.is(found?.criteria.length, 6)
    const aspects = found?.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap((sub) => sub.aspects)) ?? []
    assert.is(aspects.length, 149)
    assert.equal(
      found?.criteria.map(({ marks }) => marks),
      shown.body.scheme.criteria.map(({ marks }: { marks: string }) => marks),
    )
    assert.is(aspects.filter(({ ladder }) => ladder?.length === 4).length, 26)
  }))

test('an import that is sent twice is one scheme', () =>
  withApp(async (app) => {
    const { load, written } = await prepared(app)
    const commandId = newId()
    const [first, again] = [await load(real, { commandId }), await load(real, { commandId })]
    assert.equal(again.body, first.body)
    assert.is(await written(), 1)
  }))

const mark = (text: string) => ({ number: text })
const row = (...cells: (string | { number: string } | null)[]) => cells

/** A workbook of one criterion; `claimed` and the ladder can be wrong. */
function workbook({ claimed = '1', steps = ['0', '1', '2', '3'], maximum = '1' as string | null } = {}) {
  const blank = (count: number) => Array<null>(count).fill(null)
  return workbookOf([
    {
      name: 'CIS',
      rows: [
        row('ID', 'Name', ...blank(8), 'Mark'),
        row('A', 'Work', ...blank(8), mark(claimed)),
        row(
          'Sub Criterion ID',
          'Sub Criterion Name',
          'Day of Marking',
          'Aspect Type',
          'Aspect - Description',
          'Judg Score',
          'Extra Aspect Description',
          'Requirement',
          'WSOS Section',
          'Calculation Row',
          'Max Mark',
          'Criterion A',
          'Total Mark',
          mark(claimed),
        ),
        row('A1', 'First', mark('1')),
        row(null, null, null, 'J', 'Judged', ...blank(5), maximum === null ? null : mark(maximum)),
        ...steps.map((score) => row(...blank(5), mark(score), `step ${score}`)),
      ],
    },
  ])
}

test('a workbook with anything wrong in it is refused by name, and nothing is written', () =>
  withApp(async (app) => {
    const { load, preview, written, read } = await prepared(app)
    const refused = async (file: Content) => (await load(file)).error?.code
    assert.is(await refused('no workbook at all'), 'workbook-not-xlsx')
    assert.is(await refused(real.subarray(0, 20_000)), 'workbook-broken')
    assert.is(await refused(workbookOf([{ name: 'Shopping', rows: [['Apples']] }])), 'workbook-without-scheme')
    assert.is(await refused(null), 'file-missing')
    const wrong: readonly [Content, string][] = [
      [workbook({ claimed: '2' }), 'criterion-total-differs'],
      [workbook({ steps: ['0', '1', '3'] }), 'ladder-step-missing'],
      [workbook({ claimed: '0', maximum: null }), 'scheme-no-marks'],
    ]
    for (const [file, code] of wrong) {
      const { error } = await load(file)
      assert.ok(error?.code === code || (error?.code === 'scheme-has-errors' && error.facts.first === code), code)
      assert.is((await preview(file)).status, 200, 'the preview shows what is wrong')
    }
    assert.is((await load(workbook())).status, 200, 'the same workbook without the errors is right')
    assert.is(await written(), 1)
    assert.is((await read())?.criteria[0]?.code, 'A')
  }))

test('a zip bomb of 50 MB and a file that is too large are refused quickly', () =>
  withApp(async (app) => {
    const { load, written } = await prepared(app)
    const bomb = zipOf([
      { path: '[Content_Types].xml', content: '<Types/>' },
      { path: 'xl/workbook.xml', content: Buffer.alloc(50 * 1024 * 1024, ' ') },
    ])
    assert.ok(bomb.length < 1024 * 1024)
    const began = process.cpuUsage()
    assert.is((await load(bomb)).error?.code, 'workbook-too-large')
    assert.ok(process.cpuUsage(began).user < 2_000_000, 'two seconds of work, however loaded the machine is')
    assert.is((await load(Buffer.alloc(11 * 1024 * 1024))).error?.code, 'body-too-large')
    assert.is(await written(), 0)
  }))

test('a scheme that marks were given by stays', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const path = `/api/disciplines/${competition.disciplineId}/scheme`
    const load = () => send(app, competition.manager, path, real, { fileName: 'scheme.xlsx' })
    assert.is((await load()).status, 200)
    const again = await openCompetition(app)
    await markEntry(again, again.entryIds[0] ?? '', ['2', '1.5', '3.5'])
    const other = `/api/disciplines/${again.disciplineId}/scheme`
    assert.is((await send(app, again.manager, other, real)).error?.code, 'scheme-in-use')
  }))

test('a scheme is imported by those who run the event alone, and read by its judges', () =>
  withApp(async (app) => {
    const { path, eventId } = await prepared(app)
    for (const role of ['chief-judge', 'judge', 'supervisor'] as const) {
      const caller = await app.as(role, eventId)
      for (const url of [path, `${path}/preview`]) assert.is((await send(app, caller, url, real)).status, 403)
      await expectOk(caller.call('GET', path))
    }
    assert.is((await app.visitor.call('GET', path)).status, 401)
  }))

test.run()
