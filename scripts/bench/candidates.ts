import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import writeWorkbook from 'write-excel-file/node'
import type { Connection } from '#db/client'
import { candidateColumns, headOf } from '#domain/applications/bulk-columns'
import type { CandidatesImported } from '#domain/applications/bulk-contract'
import type { JobView } from '#domain/kit/job'
import { newId } from '../../server/platform/hash.ts'
import { zipOf } from '../../server/platform/spreadsheet/workbook-fixture.ts'
import type { Running } from '../../server/serve.ts'
import { openBatch, type TestBatch } from '../../server/testing/batch.ts'
import { citizenIdOf } from '../../server/testing/citizen-ids.ts'
import { testApp, testClock } from '../../server/testing/with-app.ts'
import { withServer } from '../demo/with-demo.ts'

import type { Figure } from './table.ts'
import { writeAnew } from './write-anew.ts'

const CANDIDATES = 10_000
/** A photo of 358 x 441 points, as identity photos are handed in. */
const PHOTO = { width: 358, height: 441 }
const TARGET_SECONDS = 60

/**
 * Ten thousand candidates with photos, sent as a workbook and an archive over HTTP and imported by a job; beside it, the
 * rows that this wrote, written again into the same tables from copies in the database.
 */
export async function candidates(): Promise<Figure[]> {
  const clock = testClock()
  const figures: Figure[] = []
  await withServer(
    async (running) => {
      const { app, connection } = running
      const batch = await openBatch(testApp(app, connection, '', clock))
      const [workbook, archive] = [await workbookOf(), await archiveOf()]
      const importSeconds = await timed(connection, () => importBoth(running, batch, workbook, archive))
      const rawSeconds = await writeAnew(connection, (run) => timed(connection, run))
      const [value, baseline] = [CANDIDATES / importSeconds, CANDIDATES / rawSeconds]
      const speed = { name: 'import of 10,000 candidates with photos, to INSERT', value, unit: 'rows/s', baseline }
      figures.push({ ...speed, ratio: value / baseline, target: null, reached: null })
      const limit = { target: `${TARGET_SECONDS} s`, reached: importSeconds <= TARGET_SECONDS }
      const took = { name: 'seconds that it took', value: importSeconds, unit: 's', baseline: rawSeconds }
      figures.push({ ...took, ratio: rawSeconds / importSeconds, ...limit })
    },
    { durable: true, clock: () => clock.now },
  )
  return figures
}

/** A file of turners of level 4 who have worked for long enough. */
function workbookOf(): Promise<Buffer> {
  const heads = candidateColumns.map((column) => ({ value: headOf(column, 'zh') }))
  const rows = Array.from({ length: CANDIDATES }, (_, at) => {
    const cells: Partial<Record<(typeof candidateColumns)[number], string>> = {
      ...{ name: `考生${at + 1}`, documentNumber: citizenIdOf(at), phone: '13812345678' },
      ...{ occupation: '6-18-01-01', level: '四级', employer: `重庆第${at % 40}工厂`, workedSince: '2015-07-01' },
    }
    return candidateColumns.map((column) => textCell(cells[column]))
  })
  return writeWorkbook([{ data: [heads, ...rows], sheet: '考生' }]).toBuffer()
}

const textCell = (value: string | undefined) => (value === undefined ? null : { value, type: String })

/** A photo for each, named for the citizen id: the same face with noise on it, as many bytes as an honest one has. */
async function archiveOf(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 150, sigma: 12 } as const
  const face = await sharp({ create: { ...PHOTO, channels: 3, noise, background: '#fff' } })
    .jpeg({ quality: 70 })
    .toBuffer()
  return zipOf(Array.from({ length: CANDIDATES }, (_, at) => ({ path: `照片/${citizenIdOf(at)}.jpg`, content: face })))
}

async function importBoth(
  { localUrl }: Running,
  { eventId, manager }: TestBatch,
  workbook: Buffer,
  archive: Buffer,
): Promise<void> {
  const form = new FormData()
  form.append('commandId', newId())
  form.append('file', new Blob([new Uint8Array(workbook)]), 'candidates.xlsx')
  form.append('photos', new Blob([new Uint8Array(archive)]), 'photos.zip')
  const { headers } = manager
  const answer = await fetch(`${localUrl}/api/events/${eventId}/candidates/import`, {
    method: 'POST',
    headers,
    body: form,
  })
  const { jobId, error } = await answer.json()
  if (!jobId) throw new Error(`the import was not started: ${JSON.stringify(error)}`)
  for (;;) {
    const job: JobView = await (await fetch(`${localUrl}/api/jobs/${jobId}`, { headers })).json()
    const done = job.result as CandidatesImported | null
    if (job.state === 'done' && done?.candidates === CANDIDATES && done.photos.matched === CANDIDATES) return
    if (job.state !== 'running') throw new Error(`the import ended so: ${JSON.stringify(job).slice(0, 500)}`)
    await wait(50)
  }
}

/** Seconds that something takes, from a database that has nothing left to write. */
async function timed({ sql }: Connection, run: () => Promise<void>): Promise<number> {
  await sql`checkpoint`
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}
