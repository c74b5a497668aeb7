import type { Tx } from '#db/client'
import type { event } from '#db/schema/events'
import { whyNotFile } from '#domain/batches/plan'
import { dayOf } from '#domain/kit/city-time'
import type { Refusal } from '#domain/kit/refusal'
import { readCalendar } from '../calendar/read-calendar.ts'

/** Why it is too late to file an event now: a batch is filed so many working days ahead; a competition at any time. */
export async function whyTooLate(
  tx: Tx,
  { kind, startsOn }: typeof event.$inferSelect,
  now: Date,
): Promise<Refusal | null> {
  return kind === 'assessment' ? whyNotFile(startsOn, dayOf(now), await readCalendar(tx)) : null
}
