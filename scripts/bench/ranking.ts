import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Points } from '#domain/kit/points'
import { LiveRanking } from '../../server/features/rankings/live-ranking.ts'
import { loadFrame } from '../../server/features/rankings/ranking.ts'
import { Books, marksKey } from '../../server/features/scoring/books.ts'
import { newId } from '../../server/platform/hash.ts'
import type { Running } from '../../server/serve.ts'
import { type Caller, signedIn } from '../../server/testing/callers.ts'
import { withServer } from '../demo/with-demo.ts'
import { copyLines, loadMarks } from './copy-marks.ts'
import { markOf, type Seeded, seed } from './seed.ts'
import type { Figure } from './table.ts'

const SIZE = { entries: 10_000, aspects: 50, judges: 5 }
const TIMES_FASTER = 1000
const MOST_MS = 5
/** So many marks are timed on their way to the screens, with as many milliseconds between them: more than the hub's pause. */
const SAMPLES = 500
const PACE = 60
const QUERIES = 3
const REVISIONS = 5000

/** Re-ranking after one mark of a discipline with 2,500,000 marks, to one SQL query; and from commit to encoded change. */
export async function ranking(): Promise<Figure[]> {
  const figures: Figure[] = []
  await withServer(async (running) => {
    const { connection } = running
    const judge = await signedIn(running.app, [{ role: 'judge', eventId: null }], 'Judge')
    const seeded = await seed(connection.db, SIZE, judge.personId)
    // Some panels lack their last judge: those are the marks to come.
    const isToCome = (entry: number, aspect: number, judge: number) =>
      isSample(entry) && aspect === 0 && judge === SIZE.judges - 1
    await loadMarks(connection, copyLines(seeded, isToCome))
    await connection.sql`vacuum analyze mark`
    const query = await timeQuery(running, seeded)
    const kept = await openRanking(running, seeded)
    const differing = [...kept.ranks].filter(([entryId, rank]) => query.ranks.get(entryId) !== rank).length
    if (differing > 0) throw new Error(`${differing} ranks differ between the query and the projection`)
    const { medianMs } = await timeRevisions(kept, seeded)
    const { delays, bare } = await timeDelays(running, judge, seeded)
    const [median, p99] = [percentile(delays, 0.5), percentile(delays, 0.99)]
    const [bareMedian, bareP99] = [percentile(bare, 0.5), percentile(bare, 0.99)]
    const ratio = query.ms / medianMs
    const none = { baseline: null, ratio: null, target: null, reached: null }
    figures.push(
      {
        name: 're-ranking after one mark, to SQL',
        value: medianMs,
        unit: 'ms',
        baseline: query.ms,
        ratio,
        target: `${TIMES_FASTER} x`,
        reached: ratio >= TIMES_FASTER,
      },
      {
        ...none,
        name: 'commit to encoded change, median, to a timer and a bare query',
        value: median,
        unit: 'ms',
        baseline: bareMedian,
        ratio: bareMedian / median,
      },
      {
        name: 'commit to encoded change, p99, to a timer and a bare query',
        value: p99,
        unit: 'ms',
        baseline: bareP99,
        ratio: bareP99 / p99,
        target: `${MOST_MS} ms`,
        reached: p99 < MOST_MS,
      },
      { ...none, name: 'opening 2,500,000 marks', value: kept.openMs, unit: 'ms' },
      { ...none, name: 'memory of 2,500,000 marks and their ranking', value: kept.megabytes, unit: 'MB' },
    )
  })
  return figures
}

/** Spread over the entries, every twentieth. */
const isSample = (entry: number) => entry % (SIZE.entries / SAMPLES) === 0

async function timeQuery({ connection: { sql } }: Running, { sessionId }: Seeded) {
  const text = await readFile(join(import.meta.dirname, 'ranking.sql'), 'utf8')
  const times: number[] = []
  let ranks = new Map<string, number>()
  for (let i = 0; i < QUERIES; i++) {
    const start = performance.now()
    const rows = await sql.begin(async (tx) => {
      // Enough for the query to stay in memory.
      await tx`set local work_mem = '512MB'`
      return tx.unsafe<{ entryId: string; rank: number }[]>(text, [sessionId, SIZE.judges])
    })
    times.push(performance.now() - start)
    ranks = new Map(rows.map(({ entryId, rank }) => [entryId, rank]))
  }
  return { ms: percentile(times, 0.5), ranks }
}

/** A ranking of its own, opened from the database like the one that the topic shows. */
async function openRanking({ app }: Running, { sessionId, disciplineId }: Seeded) {
  const books = new Books(app.platform)
  const before = process.memoryUsage()
  const start = performance.now()
  const frame = await loadFrame(app.platform.db, books, disciplineId)
  const { book } = await books.get(sessionId)
  const ranking = new LiveRanking()
  await ranking.update(frame, [book])
  const openMs = performance.now() - start
  const after = process.memoryUsage()
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6
  const ranks = new Map(ranking.standings().map(({ entryId, rank }) => [entryId, rank]))
  return { frame, book, ranking, openMs, megabytes, ranks }
}

/** The median time from a mark that is known to the entry's new place, over marks of entries up and down the ranking. */
async function timeRevisions(
  { frame, book, ranking }: Awaited<ReturnType<typeof openRanking>>,
  { entryIds, aspects, judgeIds }: Seeded,
) {
  const times: number[] = []
  for (let i = 0; i < REVISIONS; i++) {
    const [e, a] = [(i * 7919) % SIZE.entries, i % SIZE.aspects]
    const slot = { entryId: entryIds[e] ?? '', aspectId: aspects[a]?.id ?? '', judgeId: judgeIds[0] ?? '', round: 1 }
    const value = ((markOf(e, a, 0) + 20_000 * (i % 3)) % 100_000) as Points
    const held = { ...slot, seq: book.lastSeq + 1, revision: 2 + i, value, absent: false, at: new Date() }
    const start = performance.now()
    book.take([held])
    await ranking.update(frame, [book])
    times.push(performance.now() - start)
  }
  return { medianMs: percentile(times, 0.5) }
}

/** Milliseconds from each mark's commit, when the server wakes its topics, to the change as a listener is sent it. */
async function timeDelays(
  { app, connection }: Running,
  judge: Caller,
  { sessionId, disciplineId, entryIds, aspects }: Seeded,
) {
  const { live } = app.platform
  const delays: number[] = []
  const bare: number[] = []
  let woken = 0
  live.observe((dirty) => {
    if (dirty?.includes(marksKey(sessionId))) woken = performance.now()
  })
  const listener = {
    actor: { kind: 'public' as const },
    send(text: string) {
      if (text.startsWith('{"type":"ev"')) delays.push(performance.now() - woken)
      return true
    },
  }
  const refusal = await live.subscribe(`ranking:${disciplineId}:public`, listener)
  if (refusal) throw new Error(`the ranking was refused: ${refusal}`)
  for (const [e, entryId] of entryIds.entries()) {
    if (!isSample(e)) continue
    const mark = { commandId: newId(), entryId, aspectId: aspects[0]?.id, round: 1, value: '7.5' }
    const answer = await judge.call<{ results: { ok: boolean }[] }>('POST', `/api/sessions/${sessionId}/marks`, {
      marks: [mark],
    })
    if (!answer.body.results?.[0]?.ok) throw new Error(`a mark was refused: ${JSON.stringify(answer.body)}`)
    await sleep(PACE)
    bare.push(await timeBare(connection))
  }
  live.unsubscribe(`ranking:${disciplineId}:public`, listener)
  if (delays.length < SAMPLES) throw new Error(`${SAMPLES} marks came to ${delays.length} changes`)
  return { delays, bare }
}

/** Milliseconds of the least that the way needs whatever is shown: one turn of the timers and one bare query. */
async function timeBare({ sql }: Running['connection']): Promise<number> {
  const start = performance.now()
  await sleep(0)
  await sql`select 1`
  return performance.now() - start
}

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
