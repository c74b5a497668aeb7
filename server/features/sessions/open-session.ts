import { eq } from 'drizzle-orm'
import { session } from '#db/schema/sessions'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotOpen } from '#domain/sessions/changes'
import type { Command } from '../../platform/execute.ts'
import { whyNotBegin } from '../conflicts/met.ts'
import { disciplineKey, eventKey } from '../events/keys.ts'
import { sessionKey } from './keys.ts'
import { lockSessionWithEvent, readinessOf } from './queries.ts'

/** The session that is opened or closed. */
export interface AtSession {
  readonly sessionId: string
}

/** Opens a session: from now on its judges give marks. A closed one can be opened again. */
export const openSession: Command<AtSession, Record<string, never>> = {
  name: 'open-session',
  async run({ tx }, { sessionId }) {
    const { session: row, discipline, eventState } = await lockSessionWithEvent(tx, sessionId)
    orRefuse(whyNotOpen(row.state, eventState, await readinessOf(tx, sessionId, discipline)))
    // A session that was marked already goes on: marks of a judge in conflict are refused one by one.
    if (row.state === 'planned') orRefuse(await whyNotBegin(tx, { eventId: discipline.eventId, sessionId }))
    await tx.update(session).set({ state: 'open' }).where(eq(session.id, sessionId))
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'open-session', facts: {} }],
      dirty: [sessionKey(sessionId), disciplineKey(discipline.id), eventKey(discipline.eventId)],
    }
  },
}
