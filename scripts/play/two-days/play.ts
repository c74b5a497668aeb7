import type { EventView } from '#domain/events/contract'
import { dayOf } from '#domain/kit/city-time'
import { addDays } from '#domain/kit/working-days'
import type { ResultVersion } from '#domain/rankings/contract'
import type { Caller } from '../caller.ts'
import { type CheckReport, checkCompetition } from '../check.ts'
import type { AcknowledgedMark } from '../judge.ts'
import { appeal, type PlayedAppeal } from './appeal.ts'
import { markAgain, playDay, signAll } from './days.ts'
import { playedDisciplines } from './disciplines.ts'
import { type Hall, type Played, setUpHall } from './hall.ts'
import { type PlayedRecheck, recheck } from './recheck.ts'

/** What two days of three disciplines came to. */
export interface TwoDaysReport {
  /** Whether every check of every discipline held. */
  readonly ok: boolean
  readonly disciplines: readonly (Omit<CheckReport, 'ok'> & { code: string; versions: number; shadowAlarms: number })[]
  readonly brokenTablet: { readonly unsent: number; readonly sentTwice: number }
  readonly markedAgain: { readonly marks: number; readonly round: number }
  readonly recheck: PlayedRecheck
  readonly appeal: PlayedAppeal
  readonly seconds: number
}

/** The days of the schemes, of which the real one has three, on the days of the competition. */
const [FIRST, SECOND] = [[1], [2, 3]]

/**
 * Plays a competition of three disciplines over two days through the public interface: a tablet breaks with unsent marks,
 * judging rests overnight, a score is given again, supervisors re-check, results are published, an appeal is upheld.
 * Then every mark, total and audit chain is checked against what the judges' tablets were told.
 */
export async function playTwoDays(administrator: Caller, entries: number, seed: number): Promise<TwoDaysReport> {
  const began = performance.now()
  const played = await announce(administrator)
  const [web, ...others] = await halls(played, entries)
  if (!web || !others[0]) throw new Error('a discipline is missing')
  const all = [web, ...others]
  const play = { seed, batch: 50, pause: 0, share: 1 }
  const acknowledged = new Map<Hall, AcknowledgedMark[]>(all.map((hall) => [hall, []]))
  const keep = (hall: Hall, marks: readonly AcknowledgedMark[]) => acknowledged.get(hall)?.push(...marks)

  const first = await Promise.all(all.map((hall) => playDay(played, hall, { ...play, days: FIRST }, hall === web)))
  for (const { chief, sessionId } of all) await chief.post(`/api/sessions/${sessionId}/pause`)
  for (const { chief, sessionId } of all) await chief.post(`/api/sessions/${sessionId}/resume`)
  const second = await Promise.all(all.map((hall) => playDay(played, hall, { ...play, days: SECOND }, false)))
  for (const [i, hall] of all.entries())
    keep(hall, [...(first[i]?.acknowledged ?? []), ...(second[i]?.acknowledged ?? [])])
  await Promise.all(all.map((hall) => signAll(hall, play, false)))
  const again = await markAgain(web, play)
  keep(web, again.acknowledged)
  await Promise.all(all.map((hall) => signAll(hall, play, true)))
  const checked = await recheck(played, all, others[0])
  for (const { chief, discipline } of all) await chief.post(`/api/disciplines/${discipline.id}/results`)
  const appealed = await appeal(played, others[0])

  const disciplines = []
  for (const hall of all) disciplines.push(await reportOf(played, hall, acknowledged.get(hall) ?? []))
  const broken = first[0]?.broken
  return {
    ok: disciplines.every(
      ({ lost, differing, auditFaults, shadowAlarms }) => lost + differing + auditFaults + shadowAlarms === 0,
    ),
    disciplines,
    brokenTablet: { unsent: broken?.unsent ?? 0, sentTwice: broken?.sentTwice ?? 0 },
    markedAgain: { marks: again.acknowledged.length, round: again.round },
    recheck: checked,
    appeal: appealed,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  }
}

async function announce(administrator: Caller): Promise<Played> {
  const day = (offset: number) => addDays(dayOf(new Date()), offset)
  const event = await administrator.post<EventView>('/api/events', {
    name: '两日三项技能大赛',
    latinName: 'Two Days, Three Skills',
    tier: 'provincial',
    place: '国际博览中心',
    organiser: '市人力资源和社会保障局',
    startsOn: day(0),
    endsOn: day(1),
  })
  return { administrator, eventId: event.id, startsOn: event.startsOn, endsOn: event.endsOn }
}

async function halls(played: Played, entries: number): Promise<Hall[]> {
  const made: Hall[] = []
  for (const plan of await playedDisciplines()) made.push(await setUpHall(played, plan, entries))
  await played.administrator.post(`/api/events/${played.eventId}/announce`)
  return made
}

async function reportOf(
  { administrator }: Played,
  { discipline: { id, code }, sessionId }: Hall,
  acknowledged: readonly AcknowledgedMark[],
): Promise<TwoDaysReport['disciplines'][number]> {
  const { ok: _, ...checked } = await checkCompetition({
    administrator,
    disciplineId: id,
    sessionIds: [sessionId],
    acknowledged,
  })
  const at = `/api/disciplines/${id}`
  const { versions } = await administrator.get<{ versions: ResultVersion[] }>(`${at}/results`)
  const { alarms } = await administrator.get<{ alarms: unknown[] }>(`${at}/shadow-alarms`)
  return { code, ...checked, versions: versions.length, shadowAlarms: alarms.length }
}
