import { standard } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import { orRefuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { cleanStandard } from '#domain/standards/clean-standard'
import { whyNotSaveStandard } from '#domain/standards/occupation-changes'
import type { SaveStandard } from '#domain/standards/occupation-contract'
import type { Command } from '../../../platform/execute.ts'
import { lockOccupation, newestStandard } from './queries.ts'

/** Saves an occupation's standard as its next version; the versions before stay as they were. */
export const saveStandard: Command<SaveStandard & { occupationId: string }, { version: number }> = {
  name: 'save-standard',
  async run({ tx, now, newId, actor }, { occupationId, ...input }) {
    const { kind } = await lockOccupation(tx, occupationId)
    const newest = await newestStandard(tx, occupationId)
    orRefuse(whyNotSaveStandard(kind, newest, input))
    const version = newest + 1
    const { reason } = input
    const content = cleanStandard(input.content)
    const row = { id: newId(), occupationId, version, content, reason, by: personOf(actor), at: now }
    await tx.insert(standard).values(row)
    const facts = { occupationId, version, reason, content }
    return {
      result: { version },
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'save-standard', facts }],
      dirty: [],
    }
  },
}
