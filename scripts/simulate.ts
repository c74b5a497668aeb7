import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEnv } from '../server/platform/env.ts'
import { demoAccounts, signIn } from './demo/load.ts'
import { Caller } from './play/caller.ts'
import { type CheckFacts, checkCompetition } from './play/check.ts'
import { playSession, type Seat } from './play/session.ts'
import { nameOfficial, openSession, pairTablet, setUpCompetition } from './play/set-up.ts'
import { onThrowAwayServer } from './play/throw-away.ts'
import { playTwoDays } from './play/two-days/play.ts'

const USAGE = `npm run simulate                                plays the judges of the demonstration on the server that runs
npm run simulate -- --judges 30 --entries 200   plays a competition of that size on a throw-away server, and checks it
npm run simulate -- --two-days                  plays three disciplines over two days on a throw-away server: a tablet
                                                breaks, a score is given again, supervisors re-check, an appeal is upheld
  --entries N entries of each discipline (two days: 10)
  --speed N   marks that a judge gives in a second (demonstration: 2; otherwise as fast as the server takes them)
  --seed N    another course of the competition (default 1)`

/** Plays judges through the public interface. Returns the exit code: 0 when every check held. */
export async function simulate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      judges: { type: 'string' },
      entries: { type: 'string' },
      speed: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'two-days': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const numbers = [values.judges, values.entries, values.speed, values.seed].map((text) =>
    text === undefined ? undefined : Number(text),
  )
  if (values.help || numbers.some((number) => number !== undefined && !(number > 0))) {
    console.log(USAGE)
    return values.help ? 0 : 2
  }
  const [judges, entries, speed, seed = 1] = numbers
  if (values['two-days']) return playThree(entries ?? 10, seed)
  if (judges === undefined && entries === undefined) return playDemo(speed ?? 2, seed)
  return playCrowd({ judges: judges ?? 3, entries: entries ?? 12, seed, ...(speed ? { speed } : {}) })
}

/** Carries the demonstration on, on the server that `npm start` has started. */
async function playDemo(speed: number, seed: number): Promise<number> {
  const env = readEnv()
  const url = env.publicUrl ?? `http://localhost:${env.port}`
  const demo = await demoAccounts(env.dataDir)
  if (!demo || !(await answers(url))) {
    console.error(`No demonstration runs at ${url}: type npm start first, in another window.`)
    return 1
  }
  const seats = await Promise.all(
    ['judge1', 'judge2', 'judge3'].map(
      async (login): Promise<Seat> => ({ caller: await signIn(url, demo.accounts, login) }),
    ),
  )
  const chief = await signIn(url, demo.accounts, 'chief')
  console.log(`Judging at ${url}: watch the ranking there.`)
  const { acknowledged } = await playSession({
    sessionId: demo.sessionId,
    seats,
    chief,
    play: { seed, batch: 1, pause: 1000 / speed, share: 1 },
  })
  const administrator = await signIn(url, demo.accounts, 'admin')
  return check({ administrator, disciplineId: demo.disciplineId, sessionIds: [demo.sessionId], acknowledged })
}

/** Plays the competition of two days and prints what it came to. */
async function playThree(entries: number, seed: number): Promise<number> {
  const report = await onThrowAwayServer('Simulation', (administrator) => playTwoDays(administrator, entries, seed))
  console.log(JSON.stringify(report))
  return report.ok ? 0 : 1
}

interface Crowd {
  readonly judges: number
  readonly entries: number
  readonly seed: number
  readonly speed?: number
}

const PANEL = 3

/** Plays a competition of a given size on a server of its own, which is gone afterwards. */
async function playCrowd({ judges, entries, seed, speed }: Crowd): Promise<number> {
  if (judges % PANEL !== 0) {
    console.error(`Judges sit in panels of ${PANEL}: ${judges} judges can't be shared out.`)
    return 2
  }
  return onThrowAwayServer('Simulation', async (administrator) => {
    const { event, discipline } = await setUpCompetition(administrator, await crowdPlan(entries))
    const named = await Promise.all(
      Array.from({ length: judges }, (_, i) =>
        nameOfficial(administrator, event.id, { name: `裁判 ${i + 1}`, latinName: null, role: 'judge' }),
      ),
    )
    const chief = new Caller(administrator.url)
    const chiefLogin = { login: 'chief', password: 'another password for an hour' }
    const chiefJudge = await nameOfficial(
      administrator,
      event.id,
      { name: '裁判长', latinName: null, role: 'chief-judge' },
      chiefLogin,
    )
    await chief.send('/api/sign-in', chiefLogin)
    const session = await openSession(administrator, discipline.id, {
      name: '1',
      place: '1',
      startsAt: `${event.startsOn}T01:00:00.000Z`,
      endsAt: `${event.endsOn}T09:00:00.000Z`,
      judgeIds: named.map(({ personId }) => personId),
      panelSize: PANEL,
      chiefJudgeId: chiefJudge.personId,
      supervisorIds: [],
    })
    const seats: Seat[] = []
    for (const { personId } of named)
      seats.push({ caller: await pairTablet(administrator, event.id, personId, '2580') })
    const play = { seed, batch: 25, pause: speed ? 25_000 / speed : 0, share: 1 }
    const { acknowledged } = await playSession({ sessionId: session.id, seats, chief, play })
    return check({ administrator, disciplineId: discipline.id, sessionIds: [session.id], acknowledged })
  })
}

async function crowdPlan(entries: number) {
  const scheme = new Uint8Array(await readFile(join(import.meta.dirname, '../db/demo/marking-scheme-es2023.xlsx')))
  const rows = Array.from(
    { length: entries },
    (_, i) => `${i + 1},选手 ${i + 1},Competitor ${i + 1},D${i % 20},代表队 ${i % 20}`,
  )
  const heading = 'Number,Name,Latin name,Delegation code,Delegation'
  return {
    event: {
      name: '模拟赛',
      latinName: 'Simulation',
      tier: 'district',
      place: '1',
      organiser: '1',
      startsOn: '2026-05-04',
      endsOn: '2026-05-06',
    },
    discipline: { code: '17', name: '网站技术', latinName: 'Web Development' },
    scheme: { name: 'marking-scheme-es2023.xlsx', content: scheme },
    entries: { name: 'entries.csv', content: new TextEncoder().encode([heading, ...rows].join('\n')) },
  } as const
}

async function check(facts: CheckFacts): Promise<number> {
  const report = await checkCompetition(facts)
  console.log(JSON.stringify(report))
  return report.ok ? 0 : 1
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/me`)).ok
  } catch (error) {
    // fetch says "fetch failed" in a TypeError where nobody listens.
    if (error instanceof TypeError) return false
    throw error
  }
}
