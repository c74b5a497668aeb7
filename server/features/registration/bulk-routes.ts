import { desc, eq } from 'drizzle-orm'
import Type from 'typebox'
import { bulkAct } from '#db/schema/registration'
import { Id } from '#domain/kit/ids'
import { leaders, runners, staff } from '#domain/people/access'
import { BulkActView, ManyEntries, PresentEntries } from '#domain/registration/bulk'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { markAbsent } from './mark-absent.ts'
import { markPresent } from './mark-present.ts'
import { undoBulk } from './undo-bulk.ts'
import { withdrawEntries } from './withdraw-entries.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const byRunners = { access: { roles: runners, at: 'discipline' }, names: true } as const
/** Who came is seen in the hall: the chief judge says it too. */
const byLeaders = { access: { roles: leaders, at: 'discipline' } } as const

/** What is done to many entries at once, and undone as one. */
export function bulkRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/disciplines/:disciplineId/bulk',
    {
      config: { access: { roles: staff, at: 'discipline' }, names: true },
      schema: { params: AtDiscipline, response: { 200: Type.Object({ acts: Type.Array(BulkActView) }) } },
    },
    async ({ params }) => ({ acts: await bulkActs(platform, params.disciplineId) }),
  )
  app.post(
    '/api/disciplines/:disciplineId/entries/withdraw',
    {
      config: byRunners,
      schema: {
        params: AtDiscipline,
        body: Type.Intersect([Type.Object({ commandId: Id }), ManyEntries]),
        response: { 200: Type.Object({ bulkId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, withdrawEntries, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/entries/absent',
    {
      config: byLeaders,
      schema: {
        params: AtDiscipline,
        body: Type.Intersect([Type.Object({ commandId: Id }), ManyEntries]),
        response: { 200: Type.Object({ bulkId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, markAbsent, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/entries/present',
    {
      config: byLeaders,
      schema: {
        params: AtDiscipline,
        body: Type.Intersect([Type.Object({ commandId: Id }), PresentEntries]),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, markPresent, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/bulk/:bulkId/undo',
    {
      config: byRunners,
      schema: {
        params: Type.Object({ disciplineId: Id, bulkId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, undoBulk, params, { actor, commandId }),
  )
}

/** What was done in a discipline in bulk, the newest first. */
async function bulkActs({ db }: Platform, disciplineId: string): Promise<BulkActView[]> {
  const rows = await db
    .select()
    .from(bulkAct)
    .where(eq(bulkAct.disciplineId, disciplineId))
    .orderBy(desc(bulkAct.at), desc(bulkAct.id))
  return rows.map(({ id, kind, entryIds, reason, at, undoneAt }) => ({
    id,
    kind,
    count: entryIds.length,
    reason,
    at: at.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }))
}
