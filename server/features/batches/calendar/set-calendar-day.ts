import { eq } from 'drizzle-orm'
import { calendarDay } from '#db/schema/batches'
import { soleId } from '#domain/audit/contract'
import type { Command } from '../../../platform/execute.ts'

/** Says of a day whether offices are open; a null of `working` gives it back to its weekday. */
export const setCalendarDay: Command<{ day: string; working: boolean | null; name: string }, Record<string, never>> = {
  name: 'set-calendar-day',
  async run({ tx }, { day, working, name }) {
    if (working === null) await tx.delete(calendarDay).where(eq(calendarDay.day, day))
    else
      await tx
        .insert(calendarDay)
        .values({ day, working, name })
        .onConflictDoUpdate({ target: calendarDay.day, set: { working, name } })
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'set-calendar-day', facts: { day, working, name } }],
      dirty: [],
    }
  },
}
