import { and, eq } from 'drizzle-orm'
import { scoreImport } from '#db/schema/outcomes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotDeliver } from '#domain/outcomes/publish'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { lockPart } from './place.ts'

/** A delivery of scores to be taken back, and why. */
export interface UndoScores {
  readonly disciplineId: string
  readonly importId: string
  readonly reason: string
}

/** Takes a delivery back as one, until results are published: what stood before each of its scores stands again. */
export const undoScores: Command<UndoScores, { scores: number }> = {
  name: 'undo-scores',
  async run({ tx, actor, now }, { disciplineId, importId, reason }) {
    const { eventId, published } = await lockPart(tx, disciplineId)
    orRefuse(whyNotDeliver(published))
    const asked = and(eq(scoreImport.id, importId), eq(scoreImport.disciplineId, disciplineId))
    const [found] = await tx.select().from(scoreImport).where(asked)
    if (!found) throw new Refused(refuse('not-found', { what: 'import' }))
    if (found.undoneAt) throw new Refused(refuse('import-undone'))
    await tx
      .update(scoreImport)
      .set({ undoneAt: now, undoneBy: personOf(actor), reason })
      .where(eq(scoreImport.id, importId))
    const facts = { importId, fileHash: found.fileHash, scores: found.count, reason }
    return {
      result: { scores: found.count },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'undo-scores', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}
