import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Connection } from '#db/client'
import { formatPoints } from '#domain/kit/points'
import { newId } from '../../server/platform/hash.ts'
import type { Running } from '../../server/serve.ts'
import { signedIn } from '../../server/testing/callers.ts'
import { withServer } from '../demo/with-demo.ts'
import { copyLines, copyMarks } from './copy-marks.ts'
import { markOf, type Seeded, seed } from './seed.ts'
import type { Figure } from './table.ts'

const SIZE = { entries: 4000, aspects: 50, judges: 5 }
const MARKS = SIZE.entries * SIZE.aspects * SIZE.judges
/** At least half the speed of COPY. */
const TARGET = 0.5

/**
 * One million marks: by COPY into the table of marks, with its indexes and foreign keys as they are, then as many of
 * another discipline by the import, over HTTP, each line judged by the rules.
 */
export async function importing(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'))
  const figures: Figure[] = []
  try {
    await withServer(
      async (running) => {
        const { connection } = running
        const copied = await seed(connection.db, SIZE)
        const imported = await seed(connection.db, SIZE)
        const [copyFile, importFile] = [join(folder, 'copy.txt'), join(folder, 'import.csv')]
        await writeFile(copyFile, copyLines(copied))
        await writeFile(importFile, csvLines(imported))
        const copySeconds = await timed(connection, () => copyMarks(connection, createReadStream(copyFile)))
        const peak = watchMemory()
        const importSeconds = await timed(connection, () => importFileOf(running, imported, importFile))
        const [value, baseline] = [MARKS / importSeconds, MARKS / copySeconds]
        const speed = { name: 'import of 1,000,000 marks by API, to COPY', value, unit: 'marks/s', baseline }
        const ratio = value / baseline
        figures.push({ ...speed, ratio, target: `${TARGET} x`, reached: ratio >= TARGET })
        const memory = { name: 'memory of the server while importing', value: peak(), unit: 'MB' }
        figures.push({ ...memory, baseline: null, ratio: null, target: null, reached: null })
      },
      { durable: true },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return figures
}

const writeFile = (path: string, lines: Iterable<string>) => pipeline(Readable.from(lines), createWriteStream(path))

function* csvLines({ entryIds, aspects, judgeIds }: Seeded): Generator<string> {
  yield 'entry,aspect,judge,round,value\n'
  for (const e of entryIds.keys()) {
    const lines: string[] = []
    for (const [a, { code }] of aspects.entries())
      for (const j of judgeIds.keys()) lines.push(`${e + 1},${code},${j + 1},1,${formatPoints(markOf(e, a, j))}`)
    yield `${lines.join('\n')}\n`
  }
}

/** Seconds that something takes, from a database that has nothing left to write. */
async function timed({ sql }: Connection, run: () => Promise<void>): Promise<number> {
  await sql`checkpoint`
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

async function importFileOf({ app, localUrl }: Running, { eventId, sessionId }: Seeded, path: string): Promise<void> {
  const { headers } = await signedIn(app, [{ role: 'manager', eventId }], 'Manager')
  const answer = await fetch(
    `${localUrl}/api/sessions/${sessionId}/marks/import?commandId=${newId()}&fileName=marks.csv`,
    {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: Readable.toWeb(createReadStream(path)) as ReadableStream,
      duplex: 'half',
    } as RequestInit,
  )
  const body = await answer.json()
  if (!answer.ok || body.marks !== MARKS)
    throw new Error(`the import answered ${answer.status}: ${JSON.stringify(body).slice(0, 500)}`)
}

/** Watches the memory of this process, which is the server's; gives the most that it held, in megabytes. */
function watchMemory(): () => number {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  return () => {
    clearInterval(timer)
    return Math.round(most / 1e6)
  }
}
