import { eq } from 'drizzle-orm'
import { session } from '#db/schema/sessions'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotCloseSession } from '#domain/sessions/changes'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { sessionKey } from './keys.ts'
import type { AtSession } from './open-session.ts'
import { lockSessionWithEvent } from './queries.ts'

/** Closes a session: no mark, signature or confirmation is taken in it until it is opened again. */
export const closeSession: Command<AtSession, Record<string, never>> = {
  name: 'close-session',
  async run({ tx }, { sessionId }) {
    const { session: row, discipline } = await lockSessionWithEvent(tx, sessionId)
    orRefuse(whyNotCloseSession(row.state))
    await tx.update(session).set({ state: 'closed' }).where(eq(session.id, sessionId))
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'close-session', facts: {} }],
      dirty: [sessionKey(sessionId), eventKey(discipline.eventId)],
    }
  },
}
