import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFirstInvitation } from '../../server/features/people/invite-first-administrator.ts'
import { readEnv } from '../../server/platform/env.ts'
import { createLog } from '../../server/platform/log.ts'
import { serve } from '../../server/serve.ts'
import { Caller } from '../play/caller.ts'
import { acceptInvitation, nameOfficial, openSession, pairTablet, setUpCompetition } from '../play/set-up.ts'

const JUDGES = 6
const ENTRIES = 12

/** A session that is open, and its judges' tablets. */
export interface Hall {
  readonly administrator: Caller
  readonly disciplineId: string
  readonly sessionId: string
  readonly tablets: readonly Caller[]
  readonly port: number
}

/** Sets a competition up on a data folder, by a server that is stopped afterwards; who is signed in stays so. */
export async function openHall(dataDir: string): Promise<Hall> {
  const running = await serve({ ...readEnv({}), port: 0, dataDir }, { log: createLog('error') })
  try {
    const administrator = new Caller(running.localUrl)
    const login = { login: 'admin', password: 'a password for an hour' }
    await acceptInvitation(administrator, await createFirstInvitation(running.app.platform), login, 'Chaos')
    return { ...(await open(administrator)), administrator, port: Number(new URL(running.localUrl).port) }
  } finally {
    await running.close()
  }
}

async function open(administrator: Caller): Promise<Omit<Hall, 'administrator' | 'port'>> {
  const { event, discipline } = await setUpCompetition(administrator, await plan())
  const named = (name: string, role: 'judge' | 'chief-judge') =>
    nameOfficial(administrator, event.id, { name, latinName: null, role })
  const judges: string[] = []
  for (let i = 1; i <= JUDGES; i++) judges.push((await named(`Judge ${i}`, 'judge')).personId)
  const session = await openSession(administrator, discipline.id, {
    name: '1',
    place: '1',
    startsAt: `${event.startsOn}T01:00:00.000Z`,
    endsAt: `${event.endsOn}T09:00:00.000Z`,
    judgeIds: judges,
    panelSize: 3,
    chiefJudgeId: (await named('Chief', 'chief-judge')).personId,
    supervisorIds: [],
  })
  const tablets: Caller[] = []
  for (const judge of judges) tablets.push(await pairTablet(administrator, event.id, judge, '2580'))
  return { disciplineId: discipline.id, sessionId: session.id, tablets }
}

async function plan() {
  const scheme = new Uint8Array(await readFile(join(import.meta.dirname, '../../db/demo/marking-scheme-es2023.xlsx')))
  const rows = Array.from({ length: ENTRIES }, (_, i) => `${i + 1},Competitor ${i + 1},D${i},Delegation ${i}`)
  const list = ['Number,Name,Delegation code,Delegation', ...rows].join('\n')
  return {
    event: {
      name: 'Chaos',
      latinName: null,
      tier: 'district',
      place: '1',
      organiser: '1',
      startsOn: '2026-05-04',
      endsOn: '2026-05-06',
    },
    discipline: { code: '17', name: 'Web Development', latinName: null },
    scheme: { name: 'marking-scheme-es2023.xlsx', content: scheme },
    entries: { name: 'entries.csv', content: new TextEncoder().encode(list) },
  } as const
}
