import type { Db, Tx } from '#db/client'
import { calendarDay } from '#db/schema/batches'
import type { event } from '#db/schema/events'
import { whyNotFile } from '#domain/batches/plan'
import { dayOf } from '#domain/kit/city-time'
import type { Refusal } from '#domain/kit/refusal'
import type { WorkCalendar } from '#domain/kit/working-days'

/** The days that are not what their weekday says, a holiday by false. */
export async function readCalendar(db: Db | Tx): Promise<WorkCalendar> {
  const days = await db.select({ day: calendarDay.day, working: calendarDay.working }).from(calendarDay)
  return new Map(days.map(({ day, working }) => [day, working]))
}

/** Why it is too late to file an event now: a batch is filed so many working days ahead; a competition at any time. */
export async function whyTooLate(
  tx: Tx,
  { kind, startsOn }: typeof event.$inferSelect,
  now: Date,
): Promise<Refusal | null> {
  return kind === 'assessment' ? whyNotFile(startsOn, dayOf(now), await readCalendar(tx)) : null
}
