import type { AppealableEntry, Erratum } from '#domain/appeals/contract'
import type { ResultView } from '#domain/rankings/contract'
import type { Judging } from '#domain/scoring/contract'
import { Caller } from '../caller.ts'
import { deskOf, type Hall, type Played } from './hall.ts'

/** What an upheld appeal came to: the result's version, and what the public reads of it. */
export interface PlayedAppeal {
  readonly version: number
  readonly errata: number
  readonly before: string
  readonly after: string
}

/** The leader of a delegation appeals against a measured sheet; the arbitration upholds it before everybody's eyes. */
export async function appeal(played: Played, { discipline, seats, sessionId }: Hall): Promise<PlayedAppeal> {
  const { administrator, eventId } = played
  const leader = await deskOf(played, 'leader', 'team-leader')
  const led = `/api/events/${eventId}/team-leaders`
  const { delegations } = await administrator.get<{ delegations: { id: string }[] }>(led)
  await administrator.put(led, { personId: leader.personId, delegationId: delegations.at(-1)?.id })
  const { entries } = await leader.caller.get<{ entries: AppealableEntry[] }>(`/api/events/${eventId}/appealable`)
  const judging = await seats[0]?.tablet.get<Judging>(`/api/sessions/${sessionId}/judging`)
  const ids = judging?.entries.map(({ id }) => id) ?? []
  const entry = entries.find(({ entryId }) => ids.includes(entryId))
  const sub = judging?.scheme.criteria.at(-1)?.subCriteria[0]
  if (!entry || !sub) throw new Error('there is nothing to appeal against')
  const { appealId } = await leader.caller.post<{ appealId: string }>(`/api/events/${eventId}/appeals`, {
    entryId: entry.entryId,
    subCriterionId: sub.id,
    words: '配合完成度应为满分，请裁判组复测',
  })
  const arbitrator = await deskOf(played, 'arbitrator', 'arbitrator')
  const before = await totalOf(played, discipline.id, entry.entryId)
  const { version } = await arbitrator.caller.post<{ version: number }>(`/api/appeals/${appealId}/ruling`, {
    ruling: {
      outcome: 'upheld',
      reasons: '仲裁组复测：配合完成度达到满分要求',
      publicWords: '模块 B 经复测更正',
      marks: [{ aspectId: sub.aspects[0]?.id, judgeId: null, value: sub.aspects[0]?.maximum }],
    },
  })
  const visitor = new Caller(administrator.url)
  const { errata } = await visitor.get<{ errata: Erratum[] }>(`/api/disciplines/${discipline.id}/errata`)
  return { version, errata: errata.length, before, after: await totalOf(played, discipline.id, entry.entryId) }
}

async function totalOf({ administrator }: Played, disciplineId: string, entryId: string): Promise<string> {
  const { result } = await new Caller(administrator.url).get<{ result: ResultView | null }>(
    `/api/disciplines/${disciplineId}/results`,
  )
  return result?.standings.find((row) => row.entryId === entryId)?.total ?? ''
}
