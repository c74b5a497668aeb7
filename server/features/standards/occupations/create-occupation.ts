import { occupation, workType } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import { orRefuse, refuse } from '#domain/kit/refusal'
import { cleanOccupation, whyNotOccupation } from '#domain/standards/occupation-changes'
import type { NewOccupation } from '#domain/standards/occupation-contract'
import type { Command } from '../../../platform/execute.ts'

/** Enters an occupation or a special ability with its work types. */
export const createOccupation: Command<NewOccupation, { id: string }> = {
  name: 'create-occupation',
  async run({ tx, now, newId }, given) {
    const input = cleanOccupation(given)
    orRefuse(whyNotOccupation(input))
    const { workTypes, ...own } = input
    const id = newId()
    const written = await tx
      .insert(occupation)
      .values({ ...own, id, createdAt: now })
      .onConflictDoNothing({ target: occupation.code })
      .returning({ id: occupation.id })
    orRefuse(written.length === 0 ? refuse('occupation-code-taken', { code: input.code }) : null)
    if (workTypes.length > 0)
      await tx.insert(workType).values(workTypes.map((type) => ({ ...type, id: newId(), occupationId: id })))
    const facts = { occupationId: id, ...input }
    return {
      result: { id },
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'create-occupation', facts }],
      dirty: [],
    }
  },
}
