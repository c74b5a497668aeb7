import { and, eq, isNull, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client'
import { draw } from '#db/schema/draws'
import { seatDraw } from '#db/schema/timetables'
import type { AuditDraft } from '#domain/audit/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../../platform/execute.ts'
import { drawsKey } from '../keys.ts'
import { runDrawIn } from '../run-draw.ts'
import { applySeats } from './apply-seats.ts'

/** The public value that gives out all seats that wait for it. */
export interface RunSeatDraws {
  readonly eventId: string
  readonly publicValue: string
  readonly knownAt: string | null
}

/** Runs every draw of seats of the event that its officer has committed to, by one public value. */
export const runSeatDraws: Command<RunSeatDraws, { drawn: number }> = {
  name: 'run-seat-draws',
  async run(context, input) {
    const { tx, actor } = context
    const { eventId } = input
    const officerId = personOf(actor)
    if (!officerId) throw new Refused(refuse('not-allowed'))
    const waiting = await tx
      .select({ id: draw.id })
      .from(seatDraw)
      .innerJoin(draw, eq(draw.id, seatDraw.drawId))
      .where(and(eq(draw.eventId, eventId), isNull(draw.drawnAt), eq(draw.officerId, officerId), notReplaced(tx)))
      .orderBy(draw.id)
    if (waiting.length === 0) throw new Refused(refuse('seats-none-waiting'))
    const audit: AuditDraft[] = []
    const dirty = [drawsKey(eventId)]
    for (const { id: drawId } of waiting) {
      const { row, outcome, facts } = await runDrawIn(context, { ...input, drawId })
      dirty.push(...(await applySeats(context, row, outcome)))
      audit.push({ aggregate: 'event', aggregateId: eventId, act: 'run-draw', facts })
    }
    return { result: { drawn: waiting.length }, audit, dirty }
  },
}

const later = alias(draw, 'later')

/** One that another has taken the place of is never run. */
const notReplaced = (tx: Tx) => notExists(tx.select({ id: later.id }).from(later).where(eq(later.replaces, draw.id)))
