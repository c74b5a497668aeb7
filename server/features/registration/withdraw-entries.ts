import { and, eq, inArray, isNull } from 'drizzle-orm'
import { bulkAct, entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { type WithdrawEntries, whyNotUndo, whyNotWithdrawEntries } from '#domain/registration/bulk'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'

/** Takes entries out of the competition together; each stays on record, and all can come back as one. */
export const withdrawEntries: Command<WithdrawEntries & { disciplineId: string }, { bulkId: string }> = {
  name: 'withdraw-entries',
  async run({ tx, now, newId }, { disciplineId, entryIds, reason }) {
    const { eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const standing = and(
      eq(entry.disciplineId, disciplineId),
      inArray(entry.id, [...entryIds]),
      isNull(entry.withdrawnAt),
    )
    const done = await tx.update(entry).set({ withdrawnAt: now }).where(standing).returning({ id: entry.id })
    orRefuse(whyNotWithdrawEntries({ asked: entryIds.length, standing: done.length }))
    const bulkId = newId()
    const kept = { id: bulkId, disciplineId, kind: 'withdraw-entries' as const, entryIds: [...entryIds] }
    await tx.insert(bulkAct).values({ ...kept, reason, at: now })
    const facts = { bulkId, entryIds: [...entryIds], reason }
    return {
      result: { bulkId },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'withdraw-entries', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}

/** Brings back entries that were withdrawn together, as one. */
export const undoBulk: Command<{ disciplineId: string; bulkId: string }, Record<string, never>> = {
  name: 'undo-bulk',
  async run({ tx, now }, { disciplineId, bulkId }) {
    const { eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const own = and(eq(bulkAct.id, bulkId), eq(bulkAct.disciplineId, disciplineId))
    const [act] = await tx.select().from(bulkAct).where(own)
    if (!act) throw new Refused(refuse('not-found', { what: 'bulk-act' }))
    const withdrawnThen = and(inArray(entry.id, act.entryIds), eq(entry.withdrawnAt, act.at))
    const back = await tx.update(entry).set({ withdrawnAt: null }).where(withdrawnThen).returning({ id: entry.id })
    orRefuse(whyNotUndo({ undoneAt: act.undoneAt, changed: act.entryIds.length - back.length }))
    await tx.update(bulkAct).set({ undoneAt: now }).where(own)
    const facts = { bulkId, entryIds: act.entryIds }
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'undo-bulk', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
