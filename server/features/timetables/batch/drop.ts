import { eq } from 'drizzle-orm'
import { timetable } from '#db/schema/timetables'
import type { Command } from '../../../platform/execute.ts'
import { eventKey } from '../../events/keys.ts'
import { lockProposal } from './queries.ts'

/** Throws a proposal away; it stays on record. */
export const dropTimetable: Command<{ eventId: string; timetableId: string }, Record<string, never>> = {
  name: 'drop-timetable',
  async run({ tx }, { eventId, timetableId }) {
    await lockProposal(tx, eventId, timetableId)
    await tx.update(timetable).set({ state: 'dropped' }).where(eq(timetable.id, timetableId))
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'drop-timetable', facts: { timetableId } }],
      dirty: [eventKey(eventId)],
    }
  },
}
