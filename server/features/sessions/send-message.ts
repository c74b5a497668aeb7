import { message } from '#db/schema/sessions'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { type MessageInput, whyNotSendMessage } from '#domain/sessions/messages'
import type { Command } from '../../platform/execute.ts'
import { judgesOf, messagesKey } from './messages.ts'
import { lockSessionWithEvent } from './queries.ts'

export interface SendMessage extends MessageInput {
  readonly sessionId: string
}

/** Tells judges of a session something: it stands on their tablets until they have said that they saw it. */
export const sendMessage: Command<SendMessage, { messageId: string }> = {
  name: 'send-message',
  async run({ tx, actor, now, newId }, { sessionId, words, toIds }) {
    await lockSessionWithEvent(tx, sessionId)
    const fromId = personOf(actor)
    if (!fromId) throw new Refused(refuse('not-allowed'))
    orRefuse(whyNotSendMessage({ words, toIds }, [...(await judgesOf(tx, sessionId)).keys()]))
    const id = newId()
    await tx.insert(message).values({ id, sessionId, fromId, toIds, words: words.trim(), at: now })
    return {
      result: { messageId: id },
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'send-message', facts: { messageId: id, toIds } }],
      dirty: [messagesKey(sessionId)],
    }
  },
}
