import { eq } from 'drizzle-orm'
import Type from 'typebox'
import { appeal } from '#db/schema/appeals'
import { AppealableEntry, AppealInput, AppealView, Erratum, RulingInput } from '#domain/appeals/contract'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds, personOf, runners, staff } from '#domain/people/access'
import type { Actor, Role } from '#domain/people/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { whyNotListenAt } from '../../platform/http/access.ts'
import { checkFields, readUpload } from '../../platform/http/upload.ts'
import { refuseBroken } from '../../platform/images/image.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { getShown } from '../rankings/shown.ts'
import type { Books } from '../scoring/books.ts'
import { addDocument, getDocument } from './documents.ts'
import { leadsEntry, ledDelegation } from './facts.ts'
import { appealsKey } from './keys.ts'
import { appealable, appealViews, errata } from './queries.ts'
import { ruleAppeal } from './rule-appeal.ts'
import { DisputedSheet, disputedSheet } from './sheet.ts'
import { callSecond, submitAppeal, withdrawAppeal } from './submit-appeal.ts'
import { delegationsOf, setTeamLeader, teamLeaders } from './team-leaders.ts'

const AtEvent = Type.Object({ eventId: Id })
const AtAppeal = Type.Object({ appealId: Id })
const CommandId = Type.Object({ commandId: Id })
const Words = AppealInput.properties.words
const Nothing = Type.Object({})
const concerned: readonly Role[] = [...staff, 'arbitrator', 'team-leader']
const byLeader = { roles: ['team-leader'], at: 'appeal' } as const
const File = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'a PDF, JPEG or PNG file' })

/** Appeals in two instances, their documents and rulings, and what they have changed. */
export function appeals(app: App, platform: Platform, books: Books): void {
  platform.live.offer(appealsTopic(platform))
  readingRoutes(app, platform)
  leaderRoutes(app, platform)
  documentRoutes(app, platform)
  rulingRoutes(app, platform, books)
}

/** Whether somebody sees every appeal of an event; a leader sees those of the own delegation. */
const seesAll = (actor: Actor, eventId: string) => holds(actor, [...staff, 'arbitrator'], { eventId })

async function viewsFor({ db }: Platform, eventId: string, actor: Actor): Promise<AppealView[]> {
  if (seesAll(actor, eventId)) return appealViews(db, eventId)
  const delegationId = await ledDelegation(db, eventId, personOf(actor) ?? '')
  return delegationId ? appealViews(db, eventId, delegationId) : []
}

function readingRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/events/:eventId/appeals',
    {
      config: { access: { roles: concerned, at: 'event' } },
      schema: { params: AtEvent, response: { 200: Type.Object({ appeals: Type.Array(AppealView) }) } },
    },
    async ({ params, actor }) => ({ appeals: await viewsFor(platform, params.eventId, actor) }),
  )
  app.get(
    '/api/events/:eventId/appealable',
    {
      config: { access: { roles: ['team-leader'], at: 'event' } },
      schema: { params: AtEvent, response: { 200: Type.Object({ entries: Type.Array(AppealableEntry) }) } },
    },
    async ({ params, actor }) => ({ entries: await appealable(db, params.eventId, personOf(actor) ?? '') }),
  )
  app.get(
    '/api/disciplines/:disciplineId/errata',
    {
      config: { access: 'public' },
      schema: {
        params: Type.Object({ disciplineId: Id }),
        response: { 200: Type.Object({ errata: Type.Array(Erratum) }) },
      },
    },
    async ({ params, actor }) => {
      await getShown(platform, params.disciplineId, actor)
      return { errata: await errata(db, params.disciplineId) }
    },
  )
  app.get(
    '/api/events/:eventId/team-leaders',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: {
        params: AtEvent,
        response: {
          200: Type.Object({
            leaders: Type.Array(Type.Object({ personId: Id, delegationId: Id })),
            delegations: Type.Array(Type.Object({ id: Id, code: Type.String(), name: Type.String() })),
          }),
        },
      },
    },
    async ({ params: { eventId } }) => ({
      leaders: await teamLeaders(db, eventId),
      delegations: await delegationsOf(db, eventId),
    }),
  )
}

function leaderRoutes(app: App, platform: Platform): void {
  app.put(
    '/api/events/:eventId/team-leaders',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, personId: Id, delegationId: Id }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, setTeamLeader, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/appeals',
    {
      config: { access: { roles: ['team-leader'], at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Intersect([CommandId, AppealInput]),
        response: { 200: Type.Object({ appealId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, submitAppeal, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/appeals/:appealId/second',
    {
      config: { access: byLeader },
      schema: {
        params: AtAppeal,
        body: Type.Object({ commandId: Id, words: Words }),
        response: { 200: Type.Object({ appealId: Id }) },
      },
    },
    ({ params, body: { commandId, words }, actor, place }) =>
      execute(platform, callSecond, { ...params, words, eventId: place.eventId ?? '' }, { actor, commandId }),
  )
  app.post(
    '/api/appeals/:appealId/withdraw',
    { config: { access: byLeader }, schema: { params: AtAppeal, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor, place }) =>
      execute(platform, withdrawAppeal, { ...params, eventId: place.eventId ?? '' }, { actor, commandId }),
  )
}

function documentRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.post(
    '/api/appeals/:appealId/documents',
    {
      config: { access: byLeader, passesSeal: true },
      schema: { params: AtAppeal, response: { 200: Type.Object({ documentId: Id }) } },
    },
    async (request) => {
      const { fileName, bytes, fields } = await readUpload(request)
      const { commandId } = checkFields(CommandId, fields)
      await refuseBroken(bytes, 'document-broken')
      const { params, actor, place } = request
      const input = { ...params, name: fileName, content: bytes.toString('base64'), eventId: place.eventId ?? '' }
      return execute(platform, addDocument, input, { actor, commandId })
    },
  )
  app.get(
    '/api/appeals/:appealId/documents/:documentId',
    {
      config: { access: { roles: concerned, at: 'appeal' } },
      schema: { params: Type.Object({ appealId: Id, documentId: Id }), response: { 200: File } },
    },
    async ({ params: { appealId, documentId }, actor, place }, reply) => {
      await refuseOthers(platform, appealId, place.eventId ?? '', actor)
      const { type, content } = await getDocument(db, appealId, documentId)
      return reply
        .type(type)
        .headers({
          'content-disposition': 'attachment',
          'cache-control': 'no-store',
          'content-security-policy': 'sandbox',
        })
        .send(content)
    },
  )
}

/** A leader reads what belongs to appeals of the own delegation alone. */
async function refuseOthers({ db }: Platform, appealId: string, eventId: string, actor: Actor): Promise<void> {
  if (seesAll(actor, eventId)) return
  const [found] = await db.select({ entryId: appeal.entryId }).from(appeal).where(eq(appeal.id, appealId))
  const own = found && (await leadsEntry(db, eventId, personOf(actor) ?? '', found.entryId))
  if (!own) throw new Refused(refuse('not-allowed'))
}

function rulingRoutes(app: App, platform: Platform, books: Books): void {
  app.get(
    '/api/appeals/:appealId/sheet',
    {
      config: { access: { roles: ['arbitrator', 'chief-judge'], at: 'appeal' } },
      schema: { params: AtAppeal, response: { 200: DisputedSheet } },
    },
    async ({ params, actor }) => {
      const [found] = await platform.db.select().from(appeal).where(eq(appeal.id, params.appealId))
      if (!found) throw new Refused(refuse('not-found', { what: 'appeal' }))
      return disputedSheet(platform.db, books, found, personOf(actor))
    },
  )
  app.post(
    '/api/appeals/:appealId/ruling',
    {
      config: { access: { roles: ['arbitrator'], at: 'appeal' } },
      schema: {
        params: AtAppeal,
        body: Type.Object({ commandId: Id, ruling: RulingInput }),
        response: { 200: Type.Object({ version: Type.Union([Type.Integer(), Type.Null()]) }) },
      },
    },
    ({ params, body: { commandId, ruling }, actor, place }) =>
      execute(platform, ruleAppeal(books), { ...params, ruling, eventId: place.eventId ?? '' }, { actor, commandId }),
  )
}

/** `appeals:<event>`: something of an event's appeals has changed; what it is, each reads by the route. */
function appealsTopic({ db, clock }: Platform): TopicKind {
  return {
    name: 'appeals',
    parts: ['id'],
    whyNotListen: (actor, [eventId]) => whyNotListenAt(db, actor, concerned, 'event', eventId),
    watches: async ([eventId = '']) => [appealsKey(eventId)],
    async produce([eventId = '']) {
      const rows = await appealViews(db, eventId)
      // A time and counts alone: a leader must learn nothing of others' appeals.
      return { head: { now: clock().toISOString() }, rows: new Map([['state', { of: stateOf(rows) }]]) }
    },
  }
}

const stateOf = (rows: readonly AppealView[]) =>
  rows.map(({ state, documents }) => `${state}${documents.length}`).join()
