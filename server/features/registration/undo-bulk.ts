import { and, eq } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { bulkAct, entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotUndo } from '#domain/registration/bulk'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'

/** Brings back entries that were withdrawn, or marked absent, together: as one. */
export const undoBulk: Command<{ disciplineId: string; bulkId: string }, Record<string, never>> = {
  name: 'undo-bulk',
  async run({ tx, now }, { disciplineId, bulkId }) {
    const { eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const own = and(eq(bulkAct.id, bulkId), eq(bulkAct.disciplineId, disciplineId))
    const [act] = await tx.select().from(bulkAct).where(own)
    if (!act) throw new Refused(refuse('not-found', { what: 'bulk-act' }))
    const since = act.kind === 'mark-absent' ? entry.absentAt : entry.withdrawnAt
    const back = act.kind === 'mark-absent' ? { absentAt: null } : { withdrawnAt: null }
    const doneThen = and(inArray(entry.id, act.entryIds), eq(since, act.at))
    const undone = await tx.update(entry).set(back).where(doneThen).returning({ id: entry.id })
    orRefuse(whyNotUndo({ undoneAt: act.undoneAt, changed: act.entryIds.length - undone.length }))
    await tx.update(bulkAct).set({ undoneAt: now }).where(own)
    const facts = { bulkId, entryIds: act.entryIds }
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'undo-bulk', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
