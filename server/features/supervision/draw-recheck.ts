import { and, eq } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { drawSubject } from '#db/schema/draws'
import { recheck, recheckEntry } from '#db/schema/supervision'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { drawsKey } from '../draws/keys.ts'
import { runDrawIn } from '../draws/run-draw.ts'
import { lockRecheck } from './facts.ts'
import { recheckKey } from './keys.ts'

export interface DrawRecheck {
  readonly disciplineId: string
  readonly publicValue: string
  readonly knownAt: string | null
}

/** Draws the sample that the start has committed to. */
export const drawRecheck: Command<DrawRecheck, { drawn: number }> = {
  name: 'draw-recheck',
  async run(context, { disciplineId, ...value }) {
    const { tx, now } = context
    const { held, discipline } = await lockRecheck(tx, disciplineId)
    const { drawId, id } = held.row
    if (!drawId) throw new Refused(refuse('draw-run-before'))
    const { eventId } = discipline
    const { outcome, facts } = await runDrawIn(context, { eventId, drawId, ...value })
    const subjects = await tx
      .select({ entryId: drawSubject.entryId })
      .from(drawSubject)
      .where(and(eq(drawSubject.drawId, drawId), inArray(drawSubject.item, outcome)))
    const entryIds = subjects.map(({ entryId }) => entryId).sort()
    await tx
      .update(recheckEntry)
      .set({ because: 'sample' })
      .where(and(eq(recheckEntry.recheckId, id), inArray(recheckEntry.entryId, entryIds)))
    await tx.update(recheck).set({ drawnAt: now }).where(eq(recheck.id, id))
    return {
      result: { drawn: entryIds.length },
      audit: [
        { aggregate: 'event', aggregateId: eventId, act: 'run-draw', facts },
        {
          aggregate: 'discipline',
          aggregateId: disciplineId,
          act: 'draw-recheck',
          facts: { recheckId: id, drawId, entries: entryIds },
        },
      ],
      dirty: [recheckKey(disciplineId), drawsKey(eventId)],
    }
  },
}
