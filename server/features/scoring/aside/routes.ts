import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { personOf } from '#domain/people/access'
import { Reason } from '#domain/scoring/contract'
import { JudgeProgress, ReplaceJudgeInput, SetAsideInput, SetAsideView } from '#domain/scoring/set-aside'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import type { Books } from '../books.ts'
import { refuseJudge } from '../refuse-judge.ts'
import { judgeProgress, setAsides } from './queries.ts'
import { replaceJudge } from './replace-judge.ts'
import { restoreMarks } from './restore-marks.ts'
import { setMarksAside } from './set-aside.ts'

const AtSession = Type.Object({ sessionId: Id })
const Aside = Type.Object({ setAsideId: Id, marks: Type.Integer() })
const byChief = { access: { roles: ['chief-judge'], at: 'session' } } as const
const byReaders = { access: { roles: ['chief-judge', 'supervisor'], at: 'session' } } as const

/** Judges who are replaced while a session runs, and marks that are set aside and put back, by the chief judge. */
export function asideRoutes(app: App, platform: Platform, books: Books): void {
  app.get(
    '/api/sessions/:sessionId/judges/:judgeId/progress',
    {
      config: byChief,
      schema: {
        params: Type.Object({ sessionId: Id, judgeId: Id }),
        response: { 200: Type.Object({ entries: Type.Array(JudgeProgress) }) },
      },
    },
    async ({ params }) => ({ entries: await judgeProgress(books, params.sessionId, params.judgeId) }),
  )
  app.get(
    '/api/sessions/:sessionId/set-asides',
    {
      config: byReaders,
      schema: { params: AtSession, response: { 200: Type.Object({ setAsides: Type.Array(SetAsideView) }) } },
    },
    async ({ params, actor }) => {
      const { book } = await books.get(params.sessionId)
      refuseJudge(book, personOf(actor))
      return { setAsides: await setAsides(platform.db, params.sessionId) }
    },
  )
  app.post(
    '/api/sessions/:sessionId/set-asides',
    {
      config: byChief,
      schema: {
        params: AtSession,
        body: Type.Object({ commandId: Id, ...SetAsideInput.properties }),
        response: { 200: Aside },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, setMarksAside(books), { ...params, ...input }, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/set-asides/:setAsideId/restore',
    {
      config: byChief,
      schema: {
        params: Type.Object({ sessionId: Id, setAsideId: Id }),
        body: Type.Object({ commandId: Id, reason: Reason }),
        response: { 200: Type.Object({ marks: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, restoreMarks(books), { ...params, reason }, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/replacements',
    {
      config: byChief,
      schema: {
        params: AtSession,
        body: Type.Object({ commandId: Id, ...ReplaceJudgeInput.properties }),
        response: { 200: Aside },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, replaceJudge(books), { ...params, ...input }, { actor, commandId }),
  )
}
