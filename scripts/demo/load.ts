import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NewEvent } from '#domain/events/contract'
import { dayOf } from '#domain/kit/city-time'
import { addDays } from '#domain/kit/working-days'
import type { OfficialRole } from '#domain/people/contract'
import { Caller } from '../play/caller.ts'
import { JudgePlayer } from '../play/judge.ts'
import { acceptInvitation, type CompetitionPlan, nameOfficial, openSession, setUpCompetition } from '../play/set-up.ts'
import { loadBatch } from './batch.ts'
import { type DemoCentre, loadCentre } from './centre.ts'
import { loadOccupations } from './occupations.ts'

/** An account of the demonstration. */
export interface DemoAccount {
  readonly login: string
  readonly password: string
  readonly role: OfficialRole | 'administrator'
}

/** What was set up, kept beside the data so that the next start and the simulation find it. */
export interface Demo {
  readonly eventId: string
  readonly disciplineId: string
  readonly sessionId: string
  readonly centre: DemoCentre
  /** The centre's assessment batch. */
  readonly batchId: string
  readonly accounts: readonly DemoAccount[]
}

const SEED = 2026

const officials: readonly { login: string; role: OfficialRole; name: string; latinName: string }[] = [
  { login: 'manager', role: 'manager', name: '何静', latinName: 'HE Jing' },
  { login: 'chief', role: 'chief-judge', name: '钱国栋', latinName: 'QIAN Guodong' },
  { login: 'supervisor', role: 'supervisor', name: '罗敏', latinName: 'LUO Min' },
  { login: 'judge1', role: 'judge', name: '唐卫东', latinName: 'TANG Weidong' },
  { login: 'judge2', role: 'judge', name: '许文婷', latinName: 'XU Wenting' },
  { login: 'judge3', role: 'judge', name: '马克·施耐德', latinName: 'Mark Schneider' },
]

/**
 * Sets the demonstration's competition and its assessment centre up through the public interface, and plays the competition
 * until the marks are half in.
 */
export async function loadDemo(url: string, invitation: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await writeFile(loadingFile(dataDir), '')
  const accounts: DemoAccount[] = []
  const account = (login: string, role: DemoAccount['role']): DemoAccount => {
    const made = { login, password: randomBytes(8).toString('base64url'), role }
    accounts.push(made)
    return made
  }
  const administrator = new Caller(url)
  await acceptInvitation(administrator, invitation, account('admin', 'administrator'), '试金石管理员')
  await loadOccupations(administrator)
  const centre = await loadCentre(administrator, account('authority', 'authority'), account('centre', 'manager'))
  const batchId = await loadBatch(
    centre,
    await signIn(url, accounts, 'centre'),
    await signIn(url, accounts, 'authority'),
  )
  const { event, discipline } = await setUpCompetition(administrator, await demoPlan())
  const people = new Map<string, string>()
  for (const { login, ...official } of officials)
    people.set(login, (await nameOfficial(administrator, event.id, official, account(login, official.role))).personId)
  const person = (login: string) => people.get(login) ?? ''
  const session = await openSession(administrator, discipline.id, {
    name: '第一场 Session 1',
    place: '3 号馆 Hall 3',
    startsAt: `${event.startsOn}T01:00:00.000Z`,
    endsAt: `${event.endsOn}T09:00:00.000Z`,
    judgeIds: ['judge1', 'judge2', 'judge3'].map(person),
    panelSize: 3,
    chiefJudgeId: person('chief'),
    supervisorIds: [person('supervisor')],
  })
  await markHalf(url, session.id, accounts)
  const demo: Demo = {
    eventId: event.id,
    disciplineId: discipline.id,
    sessionId: session.id,
    centre,
    batchId,
    accounts,
  }
  await writeFile(demoFile(dataDir), JSON.stringify(demo, null, 2), { mode: 0o600 })
  await rm(loadingFile(dataDir))
}

/** Whether the demonstration was begun to be loaded and isn't whole: whoever loaded it was stopped. */
export const isHalfLoaded = (dataDir: string): boolean =>
  existsSync(loadingFile(dataDir)) && !existsSync(demoFile(dataDir))

/** The demonstration of a data folder; null where none was loaded. */
export async function demoAccounts(dataDir: string): Promise<Demo | null> {
  try {
    return JSON.parse(await readFile(demoFile(dataDir), 'utf8')) as Demo
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Offers a tablet of the first judge for pairing, as the desk would. */
export async function offerTablet(url: string, demo: Demo): Promise<{ url: string; code: string }> {
  const manager = await signIn(url, demo.accounts, 'manager')
  const judge = await (await signIn(url, demo.accounts, 'judge1')).get<{ person: { id: string } }>('/api/me')
  return manager.post(`/api/events/${demo.eventId}/tablet-pairings`, { personId: judge.person.id })
}

/** A caller who is signed in as one of the demonstration's accounts. */
export async function signIn(url: string, accounts: readonly DemoAccount[], login: string): Promise<Caller> {
  const account = accounts.find((known) => known.login === login)
  if (!account) throw new Error(`the demonstration has no account ${login}`)
  const caller = new Caller(url)
  await caller.send('/api/sign-in', { login, password: account.password })
  return caller
}

const demoFile = (dataDir: string) => join(dataDir, 'demo.json')

/** Lies there while the demonstration is loaded. */
const loadingFile = (dataDir: string) => join(dataDir, 'demo.loading')

/** The real scheme of EuroSkills 2023, skill 17, with twelve entries from eight delegations. */
async function demoPlan(): Promise<CompetitionPlan> {
  const day = (offset: number) => addDays(dayOf(new Date()), offset)
  const event: NewEvent = {
    name: '2026 年城市技能邀请赛',
    latinName: 'City Skills Invitational 2026',
    tier: 'international',
    place: '重庆国际博览中心 Chongqing International Expo Centre',
    organiser: '重庆市人力资源和社会保障局',
    startsOn: day(0),
    endsOn: day(2),
  }
  return {
    event,
    discipline: { code: '17', name: '网站技术', latinName: 'Web Development' },
    scheme: { name: 'marking-scheme-es2023.xlsx', content: await bytes('../../db/demo/marking-scheme-es2023.xlsx') },
    entries: { name: 'entries.csv', content: await bytes('entries.csv') },
  }
}

const bytes = async (path: string) => new Uint8Array(await readFile(join(import.meta.dirname, path)))

async function markHalf(url: string, sessionId: string, accounts: readonly DemoAccount[]): Promise<void> {
  const play = { seed: SEED, batch: 100, pause: 0, share: 0.5 }
  const judges = await Promise.all(
    ['judge1', 'judge2', 'judge3'].map(async (login) =>
      JudgePlayer.sit(await signIn(url, accounts, login), sessionId, play),
    ),
  )
  await Promise.all(judges.map((judge) => judge.mark()))
  for (const judge of judges) judge.leave()
}
