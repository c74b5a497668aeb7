import Type from 'typebox'
import { BlindStages, BlindView, Slip, Stage, StageCommit } from '#domain/draws/blind'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { getBlindView } from './blind-queries.ts'
import { commitStage } from './commit-stage.ts'
import { noteReading, slipsOf } from './read-slips.ts'
import { setBlind } from './set-blind.ts'
import { confirmWitness, nameWitnesses } from './witnesses.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const CommandId = Type.Object({ commandId: Id })
const Nothing = Type.Object({})
const byOfficers = { access: { roles: ['draw-officer'], at: 'discipline' }, names: true } as const
/** Whoever may be a witness: the event's officials but its judges. */
const onLookers = [...staff, 'draw-officer'] as const

/** Blind marking of a discipline: its stages, each run by another officer, the slips, and the witnesses. */
export function blindRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/disciplines/:disciplineId/blind',
    {
      config: { access: { roles: onLookers, at: 'discipline' } },
      schema: { params: AtDiscipline, response: { 200: BlindView } },
    },
    ({ params }) => getBlindView(platform.db, params.disciplineId),
  )
  app.put(
    '/api/disciplines/:disciplineId/blind',
    {
      config: { access: { roles: runners, at: 'discipline' } },
      schema: {
        params: AtDiscipline,
        body: Type.Object({ commandId: Id, stages: BlindStages }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, setBlind, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/blind/stages',
    {
      config: byOfficers,
      schema: {
        params: AtDiscipline,
        body: Type.Intersect([CommandId, StageCommit]),
        response: { 200: Type.Object({ drawId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, commitStage, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/blind/slips',
    {
      config: byOfficers,
      schema: {
        params: AtDiscipline,
        body: Type.Object({ commandId: Id, stage: Stage }),
        response: { 200: Type.Object({ slips: Type.Array(Slip) }) },
      },
    },
    async ({ params, body: { commandId, stage }, actor }) => {
      await execute(platform, noteReading, { ...params, stage }, { actor, commandId })
      return { slips: await slipsOf(platform.db, { ...params, stage }) }
    },
  )
  witnessRoutes(app, platform)
}

function witnessRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/disciplines/:disciplineId/blind/witnesses',
    {
      config: byOfficers,
      schema: {
        params: AtDiscipline,
        body: Type.Object({ commandId: Id, personIds: Type.Array(Id, { minItems: 2, maxItems: 2 }) }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, nameWitnesses, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/blind/confirm',
    {
      config: { access: { roles: onLookers, at: 'discipline' } },
      schema: { params: AtDiscipline, body: CommandId, response: { 200: Nothing } },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, confirmWitness, params, { actor, commandId }),
  )
}
