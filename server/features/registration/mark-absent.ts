import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { bulkAct, entry } from '#db/schema/registration'
import { session, sessionEntry } from '#db/schema/sessions'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import { type ManyEntries, whyNotMarkAbsent } from '#domain/registration/bulk'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { isStandingMark } from './standing-mark.ts'

/** Says of entries that they didn't come: they take no marks and no rank until they are there, or it is undone as one. */
export const markAbsent: Command<ManyEntries & { disciplineId: string }, { bulkId: string }> = {
  name: 'mark-absent',
  async run({ tx, now, newId }, { disciplineId, entryIds, reason }) {
    const { eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    await lockSessionsOf(tx, entryIds)
    const asked = and(eq(entry.disciplineId, disciplineId), inArray(entry.id, [...entryIds]))
    const standing = and(asked, isNull(entry.withdrawnAt), isNull(entry.absentAt))
    const marked = await tx.select({ number: entry.number }).from(entry).where(and(asked, hasMarks))
    const done = await tx.update(entry).set({ absentAt: now }).where(standing).returning({ id: entry.id })
    const numbers = marked.map(({ number }) => number).sort((a, b) => a - b)
    orRefuse(whyNotMarkAbsent({ asked: entryIds.length, standing: done.length, marked: numbers }))
    const bulkId = newId()
    const kept = { id: bulkId, disciplineId, kind: 'mark-absent' as const, entryIds: [...entryIds] }
    await tx.insert(bulkAct).values({ ...kept, reason, at: now })
    const facts = { bulkId, entryIds: [...entryIds], reason }
    return {
      result: { bulkId },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'mark-absent', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}

/** A mark that is being written is waited for, and none is written between the look and the act. */
async function lockSessionsOf(tx: Tx, entryIds: readonly string[]): Promise<void> {
  const own = tx
    .select({ id: sessionEntry.sessionId })
    .from(sessionEntry)
    .where(inArray(sessionEntry.entryId, [...entryIds]))
  await tx
    .select({ id: session.id })
    .from(session)
    .where(inArray(session.id, own))
    .orderBy(asc(session.id))
    .for('update')
}

const hasMarks = sql`exists (select from mark where mark.entry_id = ${entry.id} and ${isStandingMark})`
