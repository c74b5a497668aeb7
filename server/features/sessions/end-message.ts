import { eq } from 'drizzle-orm'
import { message, messageSeen } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { findMessage, messagesKey } from './messages.ts'

/** A message of a session. */
export interface AtMessage {
  readonly sessionId: string
  readonly messageId: string
}

/** Takes a message off the tablets; it stays on record. */
export const withdrawMessage: Command<AtMessage, Record<string, never>> = {
  name: 'withdraw-message',
  async run({ tx, now }, { sessionId, messageId }) {
    if (!(await findMessage(tx, sessionId, messageId))) throw new Refused(refuse('not-found', { what: 'message' }))
    await tx.update(message).set({ withdrawnAt: now }).where(eq(message.id, messageId))
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'withdraw-message', facts: { messageId } }],
      dirty: [messagesKey(sessionId)],
    }
  },
}

/** A judge says to have seen a message; saying it again changes nothing. */
export const seeMessage: Command<AtMessage, Record<string, never>> = {
  name: 'see-message',
  async run({ tx, actor, now }, { sessionId, messageId }) {
    const found = await findMessage(tx, sessionId, messageId)
    const personId = personOf(actor)
    if (!found || !personId || found.toIds?.includes(personId) === false)
      throw new Refused(refuse('not-found', { what: 'message' }))
    await tx.insert(messageSeen).values({ messageId, personId, at: now }).onConflictDoNothing()
    return { result: {}, audit: [], dirty: [messagesKey(sessionId)] }
  },
}
