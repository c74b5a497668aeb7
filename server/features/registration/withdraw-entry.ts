import { eq } from 'drizzle-orm'
import { entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotTouch } from '#domain/registration/check-entries'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { getEntry } from './queries.ts'

export interface WithdrawEntry {
  readonly entryId: string
}

/** Takes an entry out of the competition; it stays on record with its number and its marks. */
export const withdrawEntry: Command<WithdrawEntry, Record<string, never>> = {
  name: 'withdraw-entry',
  async run({ tx, now }, { entryId }) {
    const { disciplineId } = await getEntry(tx, entryId)
    const { eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const before = await getEntry(tx, entryId)
    orRefuse(whyNotTouch(before))
    await tx.update(entry).set({ withdrawnAt: now }).where(eq(entry.id, entryId))
    const facts = { entryId, number: before.number }
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'withdraw-entry', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
