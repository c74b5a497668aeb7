import { count, eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application, applicationDocument, candidateImport } from '#db/schema/applications'
import { job } from '#db/schema/jobs'
import { type CandidateColumn, candidateColumns, headOf } from '#domain/applications/bulk-columns'
import type { CandidatesImported, CandidatesPreview } from '#domain/applications/bulk-contract'
import type { JobView } from '#domain/kit/job'
import { type FixtureCell, workbookOf, zipOf } from '../../../platform/spreadsheet/workbook-fixture.ts'
import { openBatch, type TestBatch } from '../../../testing/batch.ts'
import { citizenIdOf } from '../../../testing/citizen-ids.ts'
import { jpegOf } from '../../../testing/sign-up.ts'
import { send } from '../../../testing/upload.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

type Cells = Partial<Record<CandidateColumn, FixtureCell>>

/** A turner of level 4 who has worked for long enough. */
const turner = (order: number, more: Cells = {}): Cells => ({
  ...{ name: `考生${order}`, documentNumber: citizenIdOf(order), phone: '13812345678' },
  ...{ occupation: '6-18-01-01', level: '四级', employer: '重庆精工', workedSince: '2015-07-01', ...more },
})

const rowsOf = (candidates: readonly Cells[]): FixtureCell[][] => [
  candidateColumns.map((column) => headOf(column, 'zh')),
  ...candidates.map((cells) => candidateColumns.map((column) => cells[column] ?? null)),
]

const fileOf = (...candidates: Cells[]) =>
  workbookOf([{ name: '考生', rows: rowsOf(candidates) }], [], { formats: ['General', 'yyyy/m/d'] })

const jpeg = (tell: number) => jpegOf(358, 441, tell)

/** Imports a file and waits for its end. */
async function importFile(test: TestApp, { eventId, manager }: TestBatch, file: Buffer, photos?: Buffer) {
  const url = `/api/events/${eventId}/candidates/import`
  const sent = await send(test, manager, url, file, { fileName: '车间.xlsx', ...(photos ? { photos } : {}) })
  if (sent.status !== 200) return { state: String(sent.error?.code), refusal: sent.error, result: null }
  for (;;) {
    const { body } = await manager.call<JobView>('GET', `/api/jobs/${sent.body.jobId}`)
    if (body.state !== 'running') return { ...body, result: body.result as CandidatesImported | null }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const preview = async (test: TestApp, { eventId, manager }: TestBatch, file: Buffer, photos?: string) => {
  const url = `/api/events/${eventId}/candidates/preview`
  const { body, error } = await send(test, manager, url, file, { fields: photos ? { photos } : {} })
  return { code: error?.code ?? null, ...(body as CandidatesPreview) }
}

const codes = (found: Pick<CandidatesPreview, 'problems'> | null) =>
  found?.problems.map(({ row, code }) => `${row} ${code}`)

test('a file is imported whole with its photos, and not twice; who has no photo is said', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const { db } = test.connection
    const file = fileOf(turner(0), turner(1), turner(2))
    const photos = zipOf([
      { path: `照片/${citizenIdOf(0)}.jpg`, content: jpeg(1) },
      { path: `照片/${citizenIdOf(1)}.jpg`, content: jpeg(2) },
      { path: '照片/somebody.jpg', content: jpeg(3) },
    ])
    const looked = await preview(
      test,
      batch,
      file,
      `照片/\n照片/${citizenIdOf(0)}.jpg\n照片/${citizenIdOf(1)}.jpg\n照片/somebody.jpg`,
    )
    assert.equal(looked.photos, { matched: 2, missingCount: 1, missing: [4], unusedCount: 1, unused: ['SOMEBODY'] })
    assert.equal(
      looked.faces.map(({ row, file: name }) => [row, name]),
      [0, 1].map((i) => [i + 2, citizenIdOf(i)]),
    )
    const { state, result } = await importFile(test, batch, file, photos)
    assert.equal([state, result?.imported, result?.candidates], ['done', true, 3])
    assert.equal(result?.photos, { matched: 2, missingCount: 1, missing: [4], unusedCount: 1, unused: [] })
    const rows = await db.select().from(application)
    assert.equal(new Set(rows.map((row) => `${row.state} ${row.source} ${row.route} ${row.round}`)).size, 1)
    assert.is(rows[0]?.form.experience[0]?.employer, '重庆精工')
    const files = await db.select().from(applicationDocument)
    assert.equal(files.map(({ name, content }) => `${name} ${content[9]}`).sort(), ['photo.jpg 1', 'photo.jpg 2'])
    const again = await importFile(test, batch, file, photos)
    assert.equal(again.refusal, {
      code: 'candidates-file-twice',
      facts: { file: '车间.xlsx', day: '2026-05-04' },
    })
    assert.is((await preview(test, batch, file)).code, 'candidates-file-twice')
    const other = await importFile(test, batch, fileOf(turner(2), turner(3)))
    assert.equal(codes(other.result), ['2 candidate-entered'])
    await db.update(application).set({ state: 'withdrawn' }).where(eq(application.source, 'organisation'))
    assert.is((await importFile(test, batch, file)).result?.candidates, 3)
    assert.is((await db.select({ n: count() }).from(candidateImport))[0]?.n, 2)
  }))

test('one wrong row or photo keeps the whole out, and nothing is left of it', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const { db } = test.connection
    const wrong = fileOf(
      turner(0),
      turner(1, { documentNumber: { number: '5.00103197001010E+17' } }),
      turner(2, { phone: { number: '13812345678' }, workedSince: { xml: '<c s="1"><v>42186.5</v></c>' } }),
      turner(3, { workedSince: { formula: 'TODAY()' }, employer: { formula: '"重庆"&"厂"', result: '重庆厂' } }),
      turner(4, { documentKind: 'E12345678' }),
    )
    const { result } = await importFile(test, batch, wrong)
    assert.equal(codes(result), [
      '3 candidate-number-rounded',
      '5 candidate-formula-pending',
      '6 candidate-value-unknown',
    ])
    assert.equal(codes(await preview(test, batch, wrong)), codes(result))
    const [kept] = await db.select().from(job)
    assert.not.match(JSON.stringify(kept?.result), /E12345678/)
    const broken = zipOf([{ path: `${citizenIdOf(1)}.jpg`, content: 'no image' }])
    const photo = await importFile(test, batch, fileOf(turner(0), turner(1)), broken)
    assert.equal(codes(photo.result), ['3 photo-not-image'])
    const cutOff = [jpeg(1).subarray(0, 700), Buffer.concat([jpeg(1).subarray(0, 700), Buffer.from([0xff, 0xd9])])]
    for (const content of [...cutOff, jpeg(1).subarray(0, 20)]) {
      const cut = zipOf([{ path: `${citizenIdOf(0)}.jpg`, content }])
      assert.equal(codes((await importFile(test, batch, fileOf(turner(0)), cut)).result), ['2 photo-broken'])
    }
    const numbered = zipOf([1, 2].map((n) => ({ path: `${n}.jpg`, content: jpeg(n) })))
    const sequence = await importFile(test, batch, fileOf(turner(0), turner(1)), numbered)
    assert.equal(codes(sequence.result), ['1 photos-by-sequence'])
    assert.equal(codes(await preview(test, batch, fileOf(turner(0)), '1.jpg\n2.jpg')), ['1 photos-by-sequence'])
    const path = await importFile(test, batch, fileOf(turner(0)), zipOf([{ path: '../0.jpg', content: jpeg(1) }]))
    assert.is(path.refusal?.code, 'photos-path')
    assert.is((await db.select({ n: count() }).from(application))[0]?.n, 0)
    assert.is((await db.select({ n: count() }).from(candidateImport))[0]?.n, 0)
    test.clock.pass(12 * 86_400)
    assert.is((await importFile(test, batch, fileOf(turner(0)))).refusal?.code, 'registration-over')
    const stranger = await test.as('judge', batch.eventId)
    const refused = await send(test, stranger, `/api/events/${batch.eventId}/candidates/import`, fileOf(turner(0)))
    assert.is(refused.status, 403)
  }))

test('a workbook of a million empty rows is read, one of merged cells is named', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const xmlOf = (rows: FixtureCell[][]) =>
      rows
        .map(
          (cells) =>
            `<row>${cells.map((cell) => (typeof cell === 'string' ? `<c t="inlineStr"><is><t>${cell}</t></is></c>` : '<c/>')).join('')}</row>`,
        )
        .join('')
    const rows = rowsOf([turner(0), turner(1)])
    const empty = workbookOf([{ name: 'S', rows: [], xml: xmlOf(rows) + '<row/>'.repeat(1_048_576 - rows.length) }])
    assert.is((await preview(test, batch, empty)).candidates, 2)
    const merges = '</sheetData><mergeCells count="1"><mergeCell ref="I2:I3"/></mergeCells><sheetData>'
    const merged = workbookOf([{ name: 'S', rows: [], xml: xmlOf(rows) + merges }])
    assert.equal(codes((await importFile(test, batch, merged)).result), ['2 candidate-cells-merged'])
  }))

test.run()
