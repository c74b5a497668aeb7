import Type from 'typebox'
import { AuditLine, AuditReport } from '#domain/audit/contract'
import { Id } from '#domain/kit/ids'
import { keepers } from '#domain/organisations/staff'
import { personOf } from '#domain/people/access'
import type { Feature } from '../../platform/feature.ts'
import { healthOf } from '../../platform/health.ts'
import { verifyAudit } from '../../platform/verify-audit.ts'
import { eventActs, organisationActs } from './queries.ts'

/** A page of the log, before a place in it. */
const Before = Type.Object({ before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) })
const Entries = Type.Object({ entries: Type.Array(AuditLine) })
const beforeOf = (query: { before?: string }) => Number(query.before ?? Number.MAX_SAFE_INTEGER)

const readers = { roles: ['administrator', 'manager', 'supervisor'], at: 'event' } as const

/** The audit log: read by event, and verified as a whole. */
export const audit: Feature = (app, { db }) => {
  const health = healthOf(db)
  app.get(
    '/api/events/:eventId/audit',
    {
      config: { access: readers },
      schema: {
        params: Type.Object({ eventId: Id }),
        querystring: Before,
        response: { 200: Entries },
      },
    },
    async ({ params, query, actor }) => ({
      entries: await eventActs(db, params.eventId, beforeOf(query), personOf(actor)),
    }),
  )
  app.get(
    '/api/organisations/:organisationId/audit',
    {
      config: { access: { roles: keepers, at: 'organisation' } },
      schema: {
        params: Type.Object({ organisationId: Id }),
        querystring: Before,
        response: { 200: Type.Intersect([Entries, Type.Object({ names: Type.Record(Type.String(), Type.String()) })]) },
      },
    },
    ({ params, query }) => organisationActs(db, params.organisationId, beforeOf(query)),
  )
  app.get(
    '/api/audit/verify',
    { config: { access: { roles: ['administrator'], at: 'system' } }, schema: { response: { 200: AuditReport } } },
    () => verifyAudit(db),
  )
  app.get(
    '/health',
    {
      config: { access: 'public', isEssential: true },
      schema: { response: { 200: Type.Object({ ok: Type.Literal(true) }) } },
    },
    async () => {
      await health()
      return { ok: true } as const
    },
  )
}
