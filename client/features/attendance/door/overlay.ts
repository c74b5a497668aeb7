import type { DoorSession } from '#domain/attendance/door'
import { after, expected, type Standing } from '#domain/attendance/standing'
import type { KeptAct } from './act-outbox.ts'

/**
 * Where everybody is, as far as this device knows: what the server said last, and over it what happened here and is still
 * on its way. What was refused counts for nothing.
 */
export function overlaid(
  said: Readonly<Record<string, Standing>>,
  acts: readonly KeptAct[],
  session: Pick<DoorSession, 'sessionId' | 'startsAt'>,
): Record<string, Standing> {
  const own = acts.filter(({ sessionId, refusal }) => sessionId === session.sessionId && !refusal)
  const undone = new Set(own.flatMap(({ undoes }) => undoes ?? []))
  const standings: Record<string, Standing> = { ...said }
  const waiting = new Set(own.map(({ commandId }) => commandId))
  for (const { kind, commandId, undoes, entryIds, saidAt, before } of own) {
    if (kind === 'undo') {
      // An act that the server has taken is brought back from what was there before it.
      if (undoes && !waiting.has(undoes)) Object.assign(standings, before)
    } else if (!undone.has(commandId)) {
      const late = kind === 'check-in' && saidAt > session.startsAt
      for (const entryId of entryIds)
        standings[entryId] = after(standings[entryId] ?? expected, { kind, at: saidAt, late })
    }
  }
  return standings
}
