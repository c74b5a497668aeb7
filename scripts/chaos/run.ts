import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runningUrl } from '#db/embedded'
import { checkCompetition } from '../play/check.ts'
import type { AcknowledgedMark } from '../play/judge.ts'
import { type Supervised, supervise } from '../start/supervise.ts'
import { type Kept, whatIsKept } from './check.ts'
import { type Disk, makeDisk } from './disk.ts'
import { commit } from './faults.ts'
import { type Hall, openHall } from './hall.ts'
import { Marker } from './marker.ts'
import { type FaultKind, faultsOf } from './plan.ts'

export interface ChaosOptions {
  readonly seed: number
  /** Whether a further fault follows after so many, so many milliseconds after the first. */
  readonly goesOn: (faults: number, ms: number) => boolean
  readonly say: (words: string) => void
}

export interface ChaosReport extends Kept {
  readonly ok: boolean
  readonly seed: number
  readonly seconds: number
  /** How often each fault was done; null where this machine lets none be done. */
  readonly faults: Readonly<Record<FaultKind, number | null>>
  /** Ends of the server that were no fault of ours. */
  readonly crashes: number
  readonly acknowledged: number
  /** Answers that no fault explains. */
  readonly strange: number
  /** Entries whose public total or rank differs from an independent recomputation. */
  readonly differing: number
  /** Measurements of which the server shows another mark than the newest that it acknowledged. */
  readonly unshown: number
  /** From the moment the database answers until a mark sent then is acknowledged, the longest, after its kills. */
  readonly recoverySeconds: number
}

const PATIENCE = 180_000

/** Plays judges at work on a server and a database that are killed, stopped and filled up; then looks at what is there. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const disk = await makeDisk()
  if (!disk.isOwn) options.say('No disk of its own can be mounted here: the full disk is skipped.')
  try {
    return await onDisk(disk, options)
  } finally {
    await disk.remove()
  }
}

async function onDisk(disk: Disk, { seed, goesOn, say }: ChaosOptions): Promise<ChaosReport> {
  const dataDir = join(disk.folder, 'data')
  const hall = await openHall(dataDir)
  let ends = 0
  const server = startServer(dataDir, hall.port, (words) => {
    if (words.includes('has ended')) ends++
    say(words)
  })
  try {
    await untilAnswered(hall)
    const began = Date.now()
    const markers = await Promise.all(hall.tablets.map((tablet, i) => Marker.sit(tablet, hall.sessionId, seed + i)))
    const work = Promise.all(markers.map((marker) => marker.work()))
    const counts = { 'kill-server': 0, 'kill-database': 0, 'stop-database': 0, 'full-disk': disk.isOwn ? 0 : null }
    let recovery = 0
    let done = 0
    for (const fault of faultsOf(seed)) {
      if (!goesOn(done, Date.now() - began)) break
      if (counts[fault.kind] === null) continue
      await sleep(fault.after * 1000)
      say(`${((Date.now() - began) / 1000).toFixed(1)} s: ${fault.kind}`)
      const back = await inTime(commit(fault, { dataDir, disk, server }), 'the database does not come back')
      const waited = (await inTime(firstMarkSentAfter(markers, back), 'no marks flow')) - back
      say(`  marks flow ${(waited / 1000).toFixed(2)} s after the database answers`)
      if (fault.kind === 'kill-database') recovery = Math.max(recovery, waited)
      counts[fault.kind] = (counts[fault.kind] ?? 0) + 1
      done++
    }
    for (const marker of markers) marker.stop()
    await inTime(work, 'marks are not acknowledged')
    const acknowledged = markers.flatMap((marker) => marker.acknowledged)
    const strange = markers.flatMap((marker) => marker.strange)
    for (const words of strange.slice(0, 5)) say(words)
    const kept = await whatIsKept((await runningUrl(dataDir)) ?? '', acknowledged)
    const standing = newest(acknowledged)
    const shown = await checkCompetition({ ...hall, sessionIds: [hall.sessionId], acknowledged: standing })
    const crashes = ends - counts['kill-server']
    const faulty = [...Object.values(kept), crashes, strange.length, shown.differing, shown.lost]
    return {
      ok: faulty.every((count) => count === 0),
      seed,
      seconds: Math.round((Date.now() - began) / 1000),
      faults: counts,
      crashes,
      acknowledged: acknowledged.length,
      ...kept,
      strange: strange.length,
      differing: shown.differing,
      unshown: shown.lost,
      recoverySeconds: recovery / 1000,
    }
  } finally {
    server.stop()
    await server.ended
  }
}

/** The marks that stand: a measurement is the panel's, and the newest of any of its judges counts. */
function newest(acknowledged: readonly AcknowledgedMark[]): AcknowledgedMark[] {
  const standing = new Map<string, AcknowledgedMark>()
  for (const mark of acknowledged) {
    const cell = `${mark.entryId} ${mark.aspectId}`
    if (mark.revision > (standing.get(cell)?.revision ?? 0)) standing.set(cell, mark)
  }
  return [...standing.values()]
}

/** Ends the chaos, with words, where something takes so long that it won't come any more. */
const inTime = <T>(work: Promise<T>, trouble: string): Promise<T> =>
  Promise.race([
    work,
    sleep(PATIENCE, null, { ref: false }).then((): never => {
      throw new Error(trouble)
    }),
  ])

function startServer(dataDir: string, port: number, say: (words: string) => void): Supervised {
  const { DATABASE_URL: _, ...own } = process.env
  return supervise({
    args: [join(import.meta.dirname, '../serve.mjs'), '--empty'],
    env: { ...own, TOUCHSTONE_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'error' },
    output: 'ignore',
    say,
  })
}

async function untilAnswered({ administrator }: Hall): Promise<void> {
  for (;;) {
    try {
      await administrator.get('/api/me')
      return
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await sleep(100)
    }
  }
}

/** When the first mark that was sent after a moment was acknowledged. */
async function firstMarkSentAfter(markers: readonly Marker[], moment: number): Promise<number> {
  for (;;) {
    const times = markers.flatMap(({ acknowledgements }) => acknowledgements.filter(({ sent }) => sent >= moment))
    if (times.length > 0) return Math.min(...times.map(({ at }) => at))
    await sleep(20)
  }
}
