import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { QualificationRule, QualificationView } from '#domain/rankings/qualification'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { getShown } from '../shown.ts'
import { qualificationViews } from './queries.ts'
import { setQualification } from './set-qualification.ts'
import { takeQualified } from './take-qualified.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const byRunners = { access: { roles: runners, at: 'discipline' } } as const

/** Who of one discipline's official result enters another. */
export function qualificationRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/disciplines/:disciplineId/qualifications',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: {
        params: AtDiscipline,
        response: { 200: Type.Object({ qualifications: Type.Array(QualificationView) }) },
      },
    },
    async ({ params }) => ({ qualifications: await qualificationViews(db, params.disciplineId) }),
  )
  app.put(
    '/api/disciplines/:disciplineId/qualifications',
    {
      config: byRunners,
      schema: {
        params: AtDiscipline,
        body: Type.Object({ commandId: Id, fromId: Id, rule: Type.Union([QualificationRule, Type.Null()]) }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    async ({ params, body: { commandId, ...input }, actor }) => {
      // Results of a draft are for its staff alone: nobody else may qualify from them.
      await getShown(platform, input.fromId, actor)
      return execute(platform, setQualification, { ...input, ...params }, { actor, commandId })
    },
  )
  app.post(
    '/api/disciplines/:disciplineId/qualifications/:qualificationId/take',
    {
      config: byRunners,
      schema: {
        params: Type.Object({ disciplineId: Id, qualificationId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({ taken: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, takeQualified, params, { actor, commandId }),
  )
}
