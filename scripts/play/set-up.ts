import type { DisciplineView, EventView, NewEvent } from '#domain/events/contract'
import type { OfficialRole } from '#domain/people/contract'
import type { SessionView } from '#domain/sessions/contract'
import { Caller } from './caller.ts'

/** An official to be named. */
export interface NewOfficial {
  readonly name: string
  readonly latinName: string | null
  readonly role: OfficialRole
}

/** A named official: the account's caller, signed in, or for a judge without one the tablet's. */
export interface Official {
  readonly personId: string
  readonly name: string
  readonly role: OfficialRole
}

/** Names an official and, where a login is given, opens the account through its one-time link. */
export async function nameOfficial(
  manager: Caller,
  eventId: string,
  official: NewOfficial,
  login?: Login,
): Promise<Official> {
  const named = await manager.post<{ personId: string; invitation: string | null }>(
    `/api/events/${eventId}/officials`,
    {
      ...official,
      invite: login !== undefined,
    },
  )
  if (login && named.invitation) await acceptInvitation(new Caller(manager.url), named.invitation, login)
  return { personId: named.personId, name: official.name, role: official.role }
}

/** A login and its password. */
export interface Login {
  readonly login: string
  readonly password: string
}

/** Opens an account by its one-time link; the caller is signed in afterwards. */
export async function acceptInvitation(caller: Caller, link: string, login: Login, name?: string): Promise<void> {
  const token = link.split('#')[1] ?? ''
  await caller.post(`/api/invitations/${token}`, { ...login, ...(name ? { name } : {}) })
}

/** Pairs a tablet with a judge, as the desk and the judge would do it. */
export async function pairTablet(manager: Caller, eventId: string, personId: string, pin: string): Promise<Caller> {
  const { secret } = await manager.post<{ secret: string }>(`/api/events/${eventId}/tablet-pairings`, { personId })
  const tablet = new Caller(manager.url, 'tablet')
  await tablet.post('/api/tablet-pairings/redeem', { secret, pin })
  return tablet
}

/** A file to import. */
export interface ImportFile {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** What a competition of one discipline is set up from. */
export interface CompetitionPlan {
  readonly event: NewEvent
  readonly discipline: { readonly code: string; readonly name: string; readonly latinName: string | null }
  readonly scheme: ImportFile
  readonly entries: ImportFile
}

/** Creates and announces an event with one discipline, its scheme, its entries and a public live ranking. */
export async function setUpCompetition(
  administrator: Caller,
  plan: CompetitionPlan,
): Promise<{ event: EventView; discipline: DisciplineView }> {
  const event = await administrator.post<EventView>('/api/events', plan.event)
  const discipline = await administrator.post<DisciplineView>(`/api/events/${event.id}/disciplines`, plan.discipline)
  await administrator.upload(`/api/disciplines/${discipline.id}/scheme`, plan.scheme.name, plan.scheme.content)
  await administrator.upload(
    `/api/disciplines/${discipline.id}/entries/import`,
    plan.entries.name,
    plan.entries.content,
  )
  await administrator.put(`/api/disciplines/${discipline.id}/board`, { board: 'live' })
  await administrator.post(`/api/events/${event.id}/announce`)
  return { event, discipline }
}

/** What a session is opened with: judges fill the panels in order, entries are shared out evenly. */
export interface SessionPlan {
  readonly name: string
  readonly place: string
  readonly startsAt: string
  readonly endsAt: string
  readonly judgeIds: readonly string[]
  readonly panelSize: number
  readonly chiefJudgeId: string
  readonly supervisorIds: readonly string[]
}

/** Creates a session with its panels and opens it. */
export async function openSession(manager: Caller, disciplineId: string, plan: SessionPlan): Promise<SessionView> {
  const { name, place, startsAt, endsAt, judgeIds, panelSize, chiefJudgeId, supervisorIds } = plan
  const session = await manager.post<SessionView>(`/api/disciplines/${disciplineId}/sessions`, {
    name,
    place,
    startsAt,
    endsAt,
  })
  const { entries } = await manager.get<{ entries: { id: string }[] }>(`/api/disciplines/${disciplineId}/entries`)
  const count = Math.floor(judgeIds.length / panelSize)
  const panels = Array.from({ length: count }, (_, i) => ({
    name: String(i + 1),
    judgeIds: judgeIds.slice(i * panelSize, (i + 1) * panelSize),
    entryIds: entries.filter((_, at) => at % count === i).map(({ id }) => id),
  }))
  await manager.put(`/api/sessions/${session.id}/roster`, { panels, chiefJudgeId, supervisorIds })
  await manager.post(`/api/sessions/${session.id}/open`)
  return session
}
