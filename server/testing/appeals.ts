import { eq } from 'drizzle-orm'
import { entry } from '#db/schema/registration'
import type { Caller } from './callers.ts'
import { type Competition, expectOk } from './competition.ts'
import type { TestApp } from './with-app.ts'

/** The leader of an entry's delegation. */
export async function leaderOf(app: TestApp, { eventId, manager }: Competition, entryId: string): Promise<Caller> {
  const leader = await app.as('team-leader', eventId)
  const [found] = await app.connection.db.select().from(entry).where(eq(entry.id, entryId))
  const led = { personId: leader.personId, delegationId: found?.delegationId }
  await expectOk(manager.call('PUT', `/api/events/${eventId}/team-leaders`, led))
  return leader
}

/** Appeals against the first sheet of an entry. Gives the appeal's identifier. */
export async function appealAgainst(leader: Caller, { eventId, parts }: Competition, entryId: string): Promise<string> {
  const input = { entryId, subCriterionId: parts.A1, words: 'The gauge was read from the wrong side' }
  const { body } = await expectOk(leader.call<{ appealId: string }>('POST', `/api/events/${eventId}/appeals`, input))
  return body.appealId
}
