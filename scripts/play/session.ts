import type { Caller } from './caller.ts'
import { type AcknowledgedMark, JudgePlayer, type Play } from './judge.ts'

/** A judge's way in: an account that is signed in, or a paired tablet. */
export interface Seat {
  readonly caller: Caller
}

export interface SessionPlay {
  readonly sessionId: string
  readonly seats: readonly Seat[]
  readonly chief: Caller
  readonly play: Play
}

/** How long a player waits for the others before giving up, in milliseconds. */
const PATIENCE = 600_000
const SHEETS_AT_ONCE = 2000

/** Plays a whole session: all judges at once, second rounds, their signatures, then the chief judge's. */
export async function playSession({
  sessionId,
  seats,
  chief,
  play,
}: SessionPlay): Promise<{ acknowledged: AcknowledgedMark[] }> {
  const times: number[] = []
  const timed = { ...play, onCall: (ms: number) => times.push(ms) }
  const began = performance.now()
  const judges = await Promise.all(seats.map(({ caller }) => JudgePlayer.sit(caller, sessionId, timed)))
  await Promise.all(judges.map((judge) => judge.mark().then(() => judge.repeat(PATIENCE))))
  const seconds = (performance.now() - began) / 1000
  const acknowledged = judges.flatMap((judge) => judge.acknowledged)
  console.log(
    JSON.stringify({
      marks: acknowledged.length,
      seconds: round(seconds),
      perSecond: round(acknowledged.length / seconds),
      callMs: quantiles(times),
    }),
  )
  await Promise.all(judges.map((judge) => judge.sign(PATIENCE)))
  await confirm(chief, sessionId, judges)
  for (const judge of judges) judge.leave()
  return { acknowledged }
}

async function confirm(chief: Caller, sessionId: string, judges: readonly JudgePlayer[]): Promise<void> {
  const sheets = [
    ...new Map(
      judges.flatMap((judge) => judge.sheets()).map((sheet) => [`${sheet.entryId} ${sheet.subCriterionId}`, sheet]),
    ).values(),
  ]
  for (let at = 0; at < sheets.length; at += SHEETS_AT_ONCE)
    await chief.post(`/api/sessions/${sessionId}/sign-offs`, { sheets: sheets.slice(at, at + SHEETS_AT_ONCE) })
}

function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { median: at(0.5), p99: at(0.99) }
}

const round = (value: number) => Math.round(value * 10) / 10
