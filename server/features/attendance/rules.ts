import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { attendanceRules } from '#db/schema/attendance'
import { type AttendanceRules, defaultAttendanceRules } from '#domain/attendance/contract'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { lockEvent } from '../events/queries.ts'
import { eventAttendanceKey } from './keys.ts'

/** What holds at the doors of an event: its own rules, or the default. */
export async function findAttendanceRules(db: Db | Tx, eventId: string): Promise<AttendanceRules> {
  const [own] = await db.select().from(attendanceRules).where(eq(attendanceRules.eventId, eventId))
  return own ? { ...defaultAttendanceRules, ...own.content } : defaultAttendanceRules
}

/** Says what holds at the doors of an event; a door that has loaded its session hears of it with the next load. */
export const setAttendanceRules: Command<{ eventId: string; rules: AttendanceRules }, Record<string, never>> = {
  name: 'set-attendance-rules',
  async run({ tx, now }, { eventId, rules: content }) {
    const { state } = await lockEvent(tx, eventId)
    orRefuse(whyNotChange(state))
    await tx
      .insert(attendanceRules)
      .values({ eventId, content, at: now })
      .onConflictDoUpdate({ target: attendanceRules.eventId, set: { content, at: now } })
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'set-attendance-rules', facts: { rules: content } }],
      dirty: [eventAttendanceKey(eventId)],
    }
  },
}
