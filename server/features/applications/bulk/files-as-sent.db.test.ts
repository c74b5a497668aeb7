import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CandidatesPreview } from '#domain/applications/bulk-contract'
import { openBatch, type TestBatch } from '../../../testing/batch.ts'
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

test.run()
