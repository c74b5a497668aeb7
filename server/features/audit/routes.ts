import Type from 'typebox'
import { AuditLine, AuditReport } from '#domain/audit/contract'
import { Id } from '#domain/kit/ids'
import type { Feature } from '../../platform/feature.ts'
import { verifyAudit } from '../../platform/verify-audit.ts'
import { eventActs } from './queries.ts'

const readers = { roles: ['administrator', 'manager', 'supervisor'], at: 'event' } as const

/** The audit log: read by event, and verified as a whole. */
export const audit: Feature = (app, { db }) => {
  app.get(
    '/api/events/:eventId/audit',
    {
      config: { access: readers },
      schema: {
        params: Type.Object({ eventId: Id }),
        querystring: Type.Object({ before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) }),
        response: { 200: Type.Object({ entries: Type.Array(AuditLine) }) },
      },
    },
    async ({ params, query }) => ({
      entries: await eventActs(db, params.eventId, Number(query.before ?? Number.MAX_SAFE_INTEGER)),
    }),
  )
  app.get(
    '/api/audit/verify',
    { config: { access: { roles: ['administrator'], at: 'system' } }, schema: { response: { 200: AuditReport } } },
    () => verifyAudit(db),
  )
  app.get(
    '/health',
    { config: { access: 'public' }, schema: { response: { 200: Type.Object({ ok: Type.Literal(true) }) } } },
    async () => {
      await db.execute('select 1')
      return { ok: true } as const
    },
  )
}
