import { eq } from 'drizzle-orm'
import { calendarYear } from '#db/schema/batches'
import { soleId } from '#domain/audit/contract'
import type { Command } from '../../../platform/execute.ts'

/** Says whether a year's arrangement of holidays was entered in full. */
export const setCalendarYear: Command<{ year: number; known: boolean }, Record<string, never>> = {
  name: 'set-calendar-year',
  async run({ tx }, { year, known }) {
    if (known) await tx.insert(calendarYear).values({ year }).onConflictDoNothing()
    else await tx.delete(calendarYear).where(eq(calendarYear.year, year))
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'set-calendar-year', facts: { year, known } }],
      dirty: [],
    }
  },
}
