import type { Judging } from '#domain/scoring/contract'
import { type AcknowledgedMark, JudgePlayer, type Play } from '../judge.ts'
import { type BrokenTablet, breakTablet } from './broken-tablet.ts'
import type { Hall, Played } from './hall.ts'

const PATIENCE = 120_000

/** Marks of a hall, and what happened to one of its tablets. */
export interface Day {
  readonly acknowledged: readonly AcknowledgedMark[]
  readonly broken: BrokenTablet | null
}

/** Plays a day's marking in a hall: where a tablet is to break, the second judge's does, before the others begin. */
export async function playDay(played: Played, hall: Hall, play: Play, breaks: boolean): Promise<Day> {
  const second = hall.seats[1]
  const broken = breaks && second ? await breakTablet(played, hall, second, play) : null
  const judges = await sit(hall, play)
  await Promise.all(judges.map((judge) => judge.mark().then(() => judge.repeat(PATIENCE))))
  await leave(judges)
  return { acknowledged: [...(broken?.acknowledged ?? []), ...judges.flatMap((judge) => judge.acknowledged)], broken }
}

/** The chief judge has one decided score of the first entry given anew, and one signed sheet opened and marked again. */
export async function markAgain({ sessionId, seats, chief }: Hall, play: Play): Promise<Day & { round: number }> {
  const judging = await seats[0]?.tablet.get<Judging>(`/api/sessions/${sessionId}/judging`)
  const entryId = judging?.entries[0]?.id ?? ''
  const subs = judging?.scheme.criteria.flatMap(({ subCriteria }) => subCriteria) ?? []
  const sub = subs.find(({ aspects }) => aspects.some(({ kind }) => kind !== 'measurement'))
  const aspect = sub?.aspects.find(({ kind }) => kind !== 'measurement')
  if (!sub || !aspect) throw new Error('nothing here is scored by each judge alone')
  const reason = '裁判组复议：评分依据有遗漏'
  const sheets = [{ entryId, subCriterionId: sub.id }]
  await chief.post(`/api/sessions/${sessionId}/unlock`, { sheets, reason })
  const at = { entryId, aspectId: aspect.id, reason }
  const { round } = await chief.post<{ round: number }>(`/api/sessions/${sessionId}/repeat`, at)
  const judges = await sit({ sessionId, seats }, play)
  await Promise.all(judges.map((judge) => judge.ready().then(() => judge.repeat(PATIENCE))))
  await leave(judges)
  return { acknowledged: judges.flatMap((judge) => judge.acknowledged), broken: null, round }
}

/** Every judge signs every sheet of both days; with `confirm` the chief judge does so too. */
export async function signAll(hall: Hall, play: Play, confirm: boolean): Promise<void> {
  const judges = await sit(hall, play)
  await Promise.all(judges.map((judge) => judge.sign(PATIENCE)))
  const sheets = judges[0]?.sheets() ?? []
  await leave(judges)
  if (confirm) await hall.chief.post(`/api/sessions/${hall.sessionId}/sign-offs`, { sheets })
}

const sit = ({ sessionId, seats }: Pick<Hall, 'sessionId' | 'seats'>, play: Play) =>
  Promise.all(seats.map(({ tablet }) => JudgePlayer.sit(tablet, sessionId, play)))

async function leave(judges: readonly JudgePlayer[]): Promise<void> {
  for (const judge of judges) judge.leave()
}
