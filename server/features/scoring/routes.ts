import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf, staff } from '#domain/people/access'
import {
  Judging,
  JudgingList,
  MarkAnswer,
  MarkInput,
  MarkView,
  Reason,
  RepeatView,
  SheetKey,
} from '#domain/scoring/contract'
import { UnsentFile, type UnsentMark } from '#domain/scoring/unsent-file'
import { takesLater } from '#domain/sessions/changes'
import { execute, type Request } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { asideRoutes } from './aside/routes.ts'
import { openingRoute } from './blind/routes.ts'
import type { Books } from './books.ts'
import { importRoutes } from './import/routes.ts'
import { judgingTopic, progressTopic } from './live.ts'
import { MarkDoor } from './marking/mark-door.ts'
import { orderRepeat } from './order-repeat.ts'
import { paperRoutes } from './paper/routes.ts'
import { penaltyRoutes } from './penalty-routes.ts'
import { protocolRoutes } from './protocol/routes.ts'
import { getJudging, judgingSessions, standingMarks } from './queries.ts'
import { schemeRoute } from './scheme/routes.ts'
import { signSheets } from './sign-sheets.ts'
import { takeInMarks } from './take-in.ts'
import { unlockSheets } from './unlock-sheets.ts'

const Params = Type.Object({ sessionId: Id })
const Sheets = Type.Array(SheetKey, { minItems: 1, maxItems: 5000 })
const Nothing = Type.Object({})
const judges = { roles: ['judge'], at: 'session' } as const
const chief = { roles: ['chief-judge'], at: 'session' } as const

/** Judging: what a judge's tablet reads and sends, signatures, and what the chief judge decides. */
export function scoring(app: App, platform: Platform, books: Books): void {
  platform.live.offer(judgingTopic(books))
  platform.live.offer(progressTopic(books))
  readingRoutes(app, platform, books)
  paperRoutes(app, platform, books)
  importRoutes(app, platform, books)
  protocolRoutes(app, platform, books)
  markRoute(app, platform, new MarkDoor(platform, books))
  signingRoutes(app, platform, books)
  penaltyRoutes(app, platform, books)
  asideRoutes(app, platform, books)
  openingRoute(app, platform, books)
  schemeRoute(app, platform, books)
}

function readingRoutes(app: App, platform: Platform, books: Books): void {
  app.get(
    '/api/judging',
    {
      config: { access: 'known' },
      schema: { response: { 200: JudgingList } },
    },
    async ({ actor }) => ({
      at: platform.clock().toISOString(),
      sessions: await judgingSessions(platform.db, personOf(actor) ?? ''),
    }),
  )
  app.get(
    '/api/sessions/:sessionId/judging',
    { config: { access: judges }, schema: { params: Params, response: { 200: Judging } } },
    ({ params, actor }) => getJudging(platform.db, books, params.sessionId, personOf(actor) ?? ''),
  )
  app.get(
    '/api/sessions/:sessionId/marks',
    {
      config: { access: { roles: staff, at: 'session' } },
      schema: {
        params: Params,
        querystring: Type.Object({ entryId: Type.Optional(Id) }),
        response: { 200: Type.Object({ marks: Type.Array(MarkView), repeats: Type.Array(RepeatView) }) },
      },
    },
    ({ params, query, actor }) => standingMarks(books, params.sessionId, personOf(actor), query.entryId),
  )
}

/** A mark as its tablet would have sent it: what a repetition is told by. */
const inputOf = ({ commandId, entryId, aspectId, round, value }: UnsentMark): MarkInput => ({
  commandId,
  entryId,
  aspectId,
  round,
  value,
})

function markRoute(app: App, platform: Platform, door: MarkDoor): void {
  async function enter(
    sessionId: string,
    { commandId, ...input }: MarkInput,
    actor: Request['actor'],
  ): Promise<MarkAnswer> {
    try {
      const { revision } = await door.enter({ ...input, sessionId }, { actor, commandId })
      return { commandId, ok: true, revision }
    } catch (reason) {
      // A session that will take marks later has no answer to one now: the tablet keeps it and sends it again.
      if (!(reason instanceof Refused) || takesLater(reason.refusal)) throw reason
      return { commandId, ok: false, code: reason.refusal.code, facts: { ...reason.refusal.facts } }
    }
  }
  app.post(
    '/api/sessions/:sessionId/marks',
    {
      config: { access: judges, isNameless: areTaken },
      schema: {
        params: Params,
        body: Type.Object({
          /** Who entered the marks, where the device may have become another judge's since. */
          judgeId: Type.Optional(Id),
          marks: Type.Array(MarkInput, { minItems: 1, maxItems: 200 }),
        }),
        response: { 200: Type.Object({ results: Type.Array(MarkAnswer) }) },
      },
    },
    async ({ params, body, actor }) => {
      if (body.judgeId && body.judgeId !== personOf(actor)) throw new Refused(refuse('judge-changed'))
      return { results: await Promise.all(body.marks.map((mark) => enter(params.sessionId, mark, actor))) }
    },
  )
  app.post(
    '/api/sessions/:sessionId/marks/take-in',
    {
      config: { access: chief },
      bodyLimit: 4 * 1024 * 1024,
      schema: {
        params: Params,
        body: Type.Object({ commandId: Id, file: UnsentFile }),
        response: { 200: Type.Object({ results: Type.Array(MarkAnswer) }) },
      },
    },
    async ({ params, body: { commandId, file }, actor, place }) => {
      const at = { ...params, eventId: place.eventId ?? '' }
      const enterFor = (mark: UnsentMark, as: Request['actor']) => enter(params.sessionId, inputOf(mark), as)
      return { results: await takeInMarks(platform, at, file, { actor, commandId }, enterFor) }
    },
  )
}

/** Whether every mark was taken: such answers name nothing, and refusals may name an entry. */
const areTaken = (answer: unknown) =>
  (answer as { results?: readonly MarkAnswer[] }).results?.every(({ ok }) => ok) === true

function signingRoutes(app: App, platform: Platform, books: Books): void {
  app.post(
    '/api/sessions/:sessionId/sign-offs',
    {
      config: { access: { roles: ['judge', 'chief-judge'], at: 'session' } },
      schema: { params: Params, body: Type.Object({ commandId: Id, sheets: Sheets }), response: { 200: Nothing } },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, signSheets(books), { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/unlock',
    {
      config: { access: chief },
      schema: {
        params: Params,
        body: Type.Object({ commandId: Id, sheets: Sheets, reason: Reason }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, unlockSheets(books), { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/repeat',
    {
      config: { access: chief },
      schema: {
        params: Params,
        body: Type.Object({ commandId: Id, entryId: Id, aspectId: Id, reason: Reason }),
        response: { 200: Type.Object({ round: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, orderRepeat(books), { ...input, ...params }, { actor, commandId }),
  )
}
