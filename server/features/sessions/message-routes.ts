import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { leaders, personOf } from '#domain/people/access'
import { MessageInput } from '#domain/sessions/messages'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { whyNotListenAt } from '../../platform/http/access.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { seeMessage, withdrawMessage } from './end-message.ts'
import { judgeMessages, messagesKey, messageViews } from './messages.ts'
import { sendMessage } from './send-message.ts'

const AtSession = Type.Object({ sessionId: Id })
const AtMessage = Type.Object({ sessionId: Id, messageId: Id })
const CommandId = Type.Object({ commandId: Id })
const Nothing = Type.Object({})
const byLeaders = { access: { roles: leaders, at: 'session' } } as const
const byJudges = { access: { roles: ['judge'], at: 'session' } } as const

/** Messages to the judges of a session: sent and withdrawn by its leaders, seen by its judges. */
export function messageRoutes(app: App, platform: Platform): void {
  platform.live.offer(messagesTopic(platform))
  app.post(
    '/api/sessions/:sessionId/messages',
    {
      config: byLeaders,
      schema: {
        params: AtSession,
        body: Type.Intersect([CommandId, MessageInput]),
        response: { 200: Type.Object({ messageId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, sendMessage, { ...input, ...params }, { actor, commandId }),
  )
  const schema = { params: AtMessage, body: CommandId, response: { 200: Nothing } }
  app.post(
    '/api/sessions/:sessionId/messages/:messageId/withdraw',
    { config: byLeaders, schema },
    ({ params, body: { commandId }, actor }) => execute(platform, withdrawMessage, params, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/messages/:messageId/see',
    { config: byJudges, schema },
    ({ params, body: { commandId }, actor }) => execute(platform, seeMessage, params, { actor, commandId }),
  )
}

/** `messages:<session>` for its leaders, `messages:<session>:<judge>` for that judge alone. */
function messagesTopic({ db }: Platform): TopicKind {
  return {
    name: 'messages',
    parts: ['id', 'id?'],
    async whyNotListen(actor, [sessionId, judgeId]) {
      if (judgeId === undefined) return whyNotListenAt(db, actor, leaders, 'session', sessionId)
      return personOf(actor) === judgeId ? whyNotListenAt(db, actor, ['judge'], 'session', sessionId) : 'not-allowed'
    },
    watches: async ([sessionId = '']) => [messagesKey(sessionId)],
    async produce([sessionId = '', judgeId]) {
      const rows = judgeId ? judgeMessages(db, sessionId, judgeId) : messageViews(db, sessionId)
      return { head: {}, rows: await rows }
    },
  }
}
