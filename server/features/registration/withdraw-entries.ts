import { and, eq, isNull } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { bulkAct, entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import { type ManyEntries, whyNotTogether } from '#domain/registration/bulk'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'

/** Takes entries out of the competition together; each stays on record, and all can come back as one. */
export const withdrawEntries: Command<ManyEntries & { disciplineId: string }, { bulkId: string }> = {
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
    orRefuse(whyNotTogether({ asked: entryIds.length, standing: done.length }))
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
