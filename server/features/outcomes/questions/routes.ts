import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { NewQuestion, QuestionView } from '#domain/outcomes/contract'
import { holds, personOf, staff } from '#domain/people/access'
import type { Role } from '#domain/people/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { noteQuestion, withdrawQuestion } from './note-question.ts'
import { questionViews, takesQuestions } from './queries.ts'

const AtSession = Type.Object({ sessionId: Id })
const readers: readonly Role[] = [...staff, 'judge']

/** Questions that a panel of review puts: noted by its judges, read at the desk. */
export function questionRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/sessions/:sessionId/questions',
    {
      config: { access: { roles: readers, at: 'session' } },
      schema: {
        params: AtSession,
        response: { 200: Type.Object({ taken: Type.Boolean(), questions: Type.Array(QuestionView) }) },
      },
    },
    async ({ params: { sessionId }, actor, place }) => {
      const isStaff = holds(actor, staff, { eventId: place.eventId ?? '', sessionId })
      return {
        taken: await takesQuestions(db, sessionId),
        questions: await questionViews(db, sessionId, isStaff ? null : (personOf(actor) ?? '')),
      }
    },
  )
  app.post(
    '/api/sessions/:sessionId/questions',
    {
      config: { access: { roles: ['judge'], at: 'session' } },
      schema: {
        params: AtSession,
        body: Type.Object({ commandId: Id, ...NewQuestion.properties }),
        response: { 200: Type.Object({ questionId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, noteQuestion, { ...params, ...input }, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/questions/:questionId/withdraw',
    {
      config: { access: { roles: ['judge'], at: 'session' } },
      schema: {
        params: Type.Object({ sessionId: Id, questionId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, withdrawQuestion, params, { actor, commandId }),
  )
}
