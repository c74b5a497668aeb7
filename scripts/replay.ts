import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { EventView } from '#domain/events/contract'
import { formatPoints, type Points, parsePoints, zero } from '#domain/kit/points'
import type { Caller } from './play/caller.ts'
import { nameOfficial, pairTablet } from './play/set-up.ts'
import { onThrowAwayServer } from './play/throw-away.ts'
import { type Cast, type PlayedEntry, playProgram } from './replay/play-program.ts'
import { type Program, readPrograms } from './replay/read-programs.ts'

/** What is printed: how many aspects and entries there are, and of how many the product gives the published figures. */
interface Report {
  aspects: number
  meansEqual: number
  entries: number
  totalsEqual: number
  seconds: number
}

/**
 * Loads a file of panel marks as an event into a throw-away server, lets its judges send every mark over HTTP, reads
 * means and totals back, and prints how many equal the published ones. Gives the exit code: 0 when all do, else 1.
 */
export async function replay([file]: readonly string[]): Promise<number> {
  if (!file) {
    console.error('Usage: npm run --silent replay -- FILE.csv')
    return 2
  }
  const began = performance.now()
  // A file is looked for where the person stands, which may not be where npm runs the script.
  const programs = readPrograms(await readFile(resolve(process.env.INIT_CWD ?? '.', file)))
  const report: Report = { aspects: 0, meansEqual: 0, entries: 0, totalsEqual: 0, seconds: 0 }
  await withCast(programs, async (cast, event) => {
    for (const [at, program] of programs.entries())
      compare(report, program, await playProgram(cast, event.id, program, at))
  })
  report.seconds = Math.round((performance.now() - began) / 10) / 100
  console.log(JSON.stringify(report))
  return report.meansEqual === report.aspects && report.totalsEqual === report.entries ? 0 : 1
}

/** Counts what is equal; what differs is named on stderr. */
function compare(report: Report, { program, entries }: Program, played: readonly PlayedEntry[]): void {
  for (const [at, entry] of entries.entries()) {
    const found = played[at]
    report.entries += 1
    if (isEqual(found?.total, entry.publishedTotal)) report.totalsEqual += 1
    else console.error(`${program}: ${entry.name} has ${found?.total}, published ${textOf(entry.publishedTotal)}`)
    for (const [row, { aspect, publishedMean }] of entry.rows.entries()) {
      report.aspects += 1
      if (isEqual(found?.means[row], publishedMean)) report.meansEqual += 1
      else
        console.error(
          `${program}: ${entry.name}, ${aspect} has ${found?.means[row]}, published ${textOf(publishedMean)}`,
        )
    }
  }
}

/** Where nobody was present there is no mean, which is published as nothing or zero. */
const isEqual = (found: string | null | undefined, published: Points | null) =>
  found !== undefined && parsePoints(found ?? '0') === (published ?? zero)

const textOf = (value: Points | null) => (value === null ? 'nothing' : formatPoints(value))

/** Runs something with an announced event and its officials on a server of its own. */
async function withCast(
  programs: readonly Program[],
  run: (cast: Cast, event: EventView) => Promise<void>,
): Promise<void> {
  await onThrowAwayServer('Replay', async (administrator) => {
    const event = await administrator.post<EventView>('/api/events', eventOf(programs))
    const cast = await castOf(administrator, event.id, Math.max(...programs.map(({ judges }) => judges)))
    await administrator.post(`/api/events/${event.id}/announce`)
    await run(cast, event)
  })
}

const eventOf = (programs: readonly Program[]) => ({
  name: [...new Set(programs.map(({ competition }) => competition))].join(' · ').slice(0, 200),
  latinName: null,
  tier: 'international',
  place: 'Replay',
  organiser: 'Replay',
  startsOn: '2026-05-04',
  endsOn: new Date(Date.UTC(2026, 4, 4 + Math.floor((programs.length - 1) / 8))).toISOString().slice(0, 10),
})

async function castOf(administrator: Caller, eventId: string, judges: number): Promise<Cast> {
  const name = (who: string, role: 'judge' | 'chief-judge') =>
    nameOfficial(administrator, eventId, { name: who, latinName: null, role })
  const seats = Array.from({ length: judges }, async (_, i) => {
    const { personId } = await name(`J${i + 1}`, 'judge')
    return { personId, tablet: await pairTablet(administrator, eventId, personId, '2580') }
  })
  const { personId: chiefJudgeId } = await name('Chief judge', 'chief-judge')
  return { administrator, judges: await Promise.all(seats), chiefJudgeId }
}
