import { and, eq, isNotNull } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import { type PresentEntries, whyNotTogether } from '#domain/registration/bulk'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'

/** Says of entries that were marked absent that they came after all. */
export const markPresent: Command<PresentEntries & { disciplineId: string }, Record<string, never>> = {
  name: 'mark-present',
  async run({ tx }, { disciplineId, entryIds }) {
    const { eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const absent = and(
      eq(entry.disciplineId, disciplineId),
      inArray(entry.id, [...entryIds]),
      isNotNull(entry.absentAt),
    )
    const done = await tx.update(entry).set({ absentAt: null }).where(absent).returning({ id: entry.id })
    orRefuse(whyNotTogether({ asked: entryIds.length, standing: done.length }))
    return {
      result: {},
      audit: [
        { aggregate: 'discipline', aggregateId: disciplineId, act: 'mark-present', facts: { entryIds: [...entryIds] } },
      ],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
