import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { shadowAlarm } from '#db/schema/shadow'
import { canonicalText } from '#domain/kit/canonical'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { mostDifferences, type ShadowAlarm, type ShadowDifference } from '#domain/rankings/shadow/contract'
import type { Command } from '../../../platform/execute.ts'

/** The live key of a discipline's alarms. */
export const shadowKey = (disciplineId: string) => `shadow:${disciplineId}`

/** The alarms that nobody has acknowledged, newest first. */
export async function standingAlarms(tx: Db | Tx, disciplineId: string): Promise<ShadowAlarm[]> {
  const rows = await tx
    .select()
    .from(shadowAlarm)
    .where(and(eq(shadowAlarm.disciplineId, disciplineId), isNull(shadowAlarm.acknowledgedAt)))
    .orderBy(desc(shadowAlarm.raisedAt))
  return rows.map(({ id, raisedAt, differences }) => ({ id, raisedAt: raisedAt.toISOString(), differences }))
}

/** Refuses while an alarm stands. */
export async function refuseInAlarm(tx: Tx, disciplineId: string): Promise<void> {
  const alarms = await standingAlarms(tx, disciplineId)
  if (alarms.length > 0) throw new Refused(refuse('shadow-differs'))
}

/** What the shadow found, over marks up to `seq`. */
export interface RaiseAlarm {
  readonly disciplineId: string
  readonly seq: number
  readonly differences: readonly ShadowDifference[]
}

/** Raises an alarm, unless the last one says the same: whoever acknowledged it knows. */
export const raiseAlarm: Command<RaiseAlarm, { raised: boolean }> = {
  name: 'raise-shadow-alarm',
  async run({ tx, now, newId }, { disciplineId, seq, differences: all }) {
    const differences = all.slice(0, mostDifferences)
    const [last] = await tx
      .select({ differences: shadowAlarm.differences })
      .from(shadowAlarm)
      .where(eq(shadowAlarm.disciplineId, disciplineId))
      .orderBy(desc(shadowAlarm.raisedAt))
      .limit(1)
    if (last && canonicalText(last.differences) === canonicalText(differences))
      return { result: { raised: false }, audit: [], dirty: [] }
    const id = newId()
    await tx.insert(shadowAlarm).values({ id, disciplineId, seq, differences, raisedAt: now })
    const facts = { alarmId: id, seq, entries: all.length, differences }
    return {
      result: { raised: true },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'raise-shadow-alarm', facts }],
      dirty: [shadowKey(disciplineId)],
    }
  },
}

/** An alarm that is acknowledged, and why a result may be published none the less. */
export interface AcknowledgeAlarm {
  readonly disciplineId: string
  readonly alarmId: string
  readonly reason: string
}

/** Acknowledges an alarm, once, on record with how many entries still differ by a recomputation just before. */
export const acknowledgeAlarm = (differing: number): Command<AcknowledgeAlarm, { differing: number }> => ({
  name: 'acknowledge-shadow-alarm',
  async run({ tx, actor, now }, { disciplineId, alarmId, reason }) {
    const here = and(eq(shadowAlarm.id, alarmId), eq(shadowAlarm.disciplineId, disciplineId))
    const [found] = await tx.select().from(shadowAlarm).where(here).for('update')
    if (!found) throw new Refused(refuse('not-found', { what: 'alarm' }))
    if (found.acknowledgedAt) throw new Refused(refuse('alarm-acknowledged'))
    await tx
      .update(shadowAlarm)
      .set({ acknowledgedBy: personOf(actor), acknowledgedAt: now, reason })
      .where(here)
    const facts = { alarmId, reason, differing }
    return {
      result: { differing },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'acknowledge-shadow-alarm', facts }],
      dirty: [shadowKey(disciplineId)],
    }
  },
})
