import type { DisciplineView } from '#domain/events/contract'
import { defaultRecheckRules } from '#domain/events/recheck-rules'
import { Caller } from '../caller.ts'
import { nameOfficial, openSession, pairTablet } from '../set-up.ts'
import type { PlayedDiscipline } from './disciplines.ts'

/** A judge's place at a session; the tablet is another one once the first has broken. */
export interface TabletSeat {
  readonly personId: string
  tablet: Caller
}

/** A discipline with its session, those who judge it, and the chief judge at the desk. */
export interface Hall {
  readonly discipline: DisciplineView
  readonly sessionId: string
  readonly seats: readonly TabletSeat[]
  readonly chief: Caller
}

/** The event that is played, and its administrator. */
export interface Played {
  readonly administrator: Caller
  readonly eventId: string
  readonly startsOn: string
  readonly endsOn: string
}

const PASSWORD = 'a password for two days'

/** Names an official who works at the desk, and signs in as that person. */
export async function deskOf(
  { administrator, eventId }: Pick<Played, 'administrator' | 'eventId'>,
  login: string,
  role: Parameters<typeof nameOfficial>[2]['role'],
): Promise<{ personId: string; caller: Caller }> {
  const named = { name: login, latinName: null, role }
  const { personId } = await nameOfficial(administrator, eventId, named, { login, password: PASSWORD })
  const caller = new Caller(administrator.url)
  await caller.send('/api/sign-in', { login, password: PASSWORD })
  return { personId, caller }
}

/** Creates a discipline with its scheme, rules and entries, a session over both days, its panel and its tablets. */
export async function setUpHall(played: Played, plan: PlayedDiscipline, entries: number): Promise<Hall> {
  const { administrator, eventId } = played
  const { code, name, latinName } = plan
  const discipline = await administrator.post<DisciplineView>(`/api/events/${eventId}/disciplines`, {
    code,
    name,
    latinName,
  })
  const at = `/api/disciplines/${discipline.id}`
  await takeScheme(administrator, at, plan)
  const ruleSet = {
    ...discipline.ruleSet,
    panelSize: plan.panelSize,
    recheck: { ...defaultRecheckRules, required: true },
  }
  await administrator.put(`${at}/rule-set`, { ruleSet, reason: null })
  await administrator.upload(`${at}/entries/import`, 'entries.csv', entriesFile(entries))
  await administrator.put(`${at}/board`, { board: 'live' })
  const seats = await Promise.all(
    Array.from({ length: plan.panelSize }, (_, i) => seatOf(played, `裁判 ${code}-${i + 1}`)),
  )
  const { personId: chiefJudgeId, caller: chief } = await deskOf(played, `chief-${code}`, 'chief-judge')
  const session = await openSession(administrator, discipline.id, {
    name: '两日赛程',
    place: `${code} 号馆`,
    startsAt: `${played.startsOn}T00:30:00.000Z`,
    endsAt: `${played.endsOn}T10:00:00.000Z`,
    judgeIds: seats.map(({ personId }) => personId),
    panelSize: plan.panelSize,
    chiefJudgeId,
    supervisorIds: [],
  })
  return { discipline, sessionId: session.id, seats, chief }
}

async function takeScheme(administrator: Caller, at: string, { scheme }: PlayedDiscipline): Promise<void> {
  if (scheme instanceof Uint8Array) await administrator.upload(`${at}/scheme`, 'scheme.xlsx', scheme)
  else await administrator.put(`${at}/scheme`, { scheme })
}

async function seatOf({ administrator, eventId }: Played, name: string): Promise<TabletSeat> {
  const { personId } = await nameOfficial(administrator, eventId, { name, latinName: null, role: 'judge' })
  return { personId, tablet: await pairTablet(administrator, eventId, personId, '2580') }
}

function entriesFile(entries: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: entries }, (_, i) => `${i + 1},选手 ${i + 1},D${i % 5},代表队 ${i % 5}`)
  return new TextEncoder().encode(['Number,Name,Delegation code,Delegation', ...rows].join('\n'))
}
