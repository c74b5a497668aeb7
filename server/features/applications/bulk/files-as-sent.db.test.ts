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

test.run()
