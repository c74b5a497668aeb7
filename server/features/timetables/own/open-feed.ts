import { eq } from 'drizzle-orm'
import { calendarFeed } from '#db/schema/timetables'
import type { Command } from '../../../platform/execute.ts'
import { newToken } from '../../../platform/hash.ts'
import { ownPerson } from '../../people/own-person.ts'

/** Gives a person a new secret address for their calendar program; an earlier one is dead. */
export const openFeed: Command<Record<string, never>, { token: string }> = {
  name: 'open-calendar-feed',
  async run({ tx, actor, now }) {
    const personId = ownPerson(actor)
    const token = newToken(24)
    await tx.delete(calendarFeed).where(eq(calendarFeed.personId, personId))
    await tx.insert(calendarFeed).values({ personId, token, createdAt: now })
    return {
      result: { token },
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'open-calendar-feed', facts: {} }],
      dirty: [],
    }
  },
}
