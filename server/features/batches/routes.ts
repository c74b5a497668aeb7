import Type from 'typebox'
import { BatchBoard, BatchChoices, BatchPlan, BatchView } from '#domain/batches/contract'
import { dayOf } from '#domain/kit/city-time'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { App, Feature, Platform } from '../../platform/feature.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { createBatch } from './create-batch.ts'
import { findBatches, findChoices, findPlanners, getBatch } from './queries.ts'
import { updateBatch } from './update-batch.ts'

const AtEvent = Type.Object({ eventId: Id })
const AtOrganisation = Type.Object({ organisationId: Id })
const Nothing = Type.Object({})

/** Assessment batches of organisations: their plans, how far they are, and the calendar of working days. */
export const batches: Feature = (app, platform) => {
  readingRoutes(app, platform)
  writingRoutes(app, platform)
  calendarRoutes(app, platform)
}

function readingRoutes(app: App, { db, clock }: Platform): void {
  app.get(
    '/api/batches',
    { config: { access: 'known' }, schema: { response: { 200: BatchBoard } } },
    async ({ actor }) => ({
      batches: await findBatches(db, actor, clock()),
      planners: await findPlanners(db, actor),
    }),
  )
  app.get(
    '/api/events/:eventId/batch',
    { config: { access: { roles: staff, at: 'event' } }, schema: { params: AtEvent, response: { 200: BatchView } } },
    ({ params: { eventId } }) => getBatch(db, eventId, clock()),
  )
  app.get(
    '/api/organisations/:organisationId/batch-choices',
    {
      config: { access: { roles: runners, at: 'organisation' } },
      schema: { params: AtOrganisation, response: { 200: BatchChoices } },
    },
    ({ params: { organisationId } }) => findChoices(db, organisationId, dayOf(clock())),
  )
}

function writingRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/organisations/:organisationId/batches',
    {
      config: { access: { roles: runners, at: 'organisation' } },
      schema: {
        params: AtOrganisation,
        body: Type.Object({ commandId: Id, plan: BatchPlan }),
        response: { 200: Type.Object({ eventId: Id }) },
      },
    },
    ({ params, body: { commandId, plan }, actor }) =>
      execute(platform, createBatch, { ...params, plan }, { actor, commandId }),
  )
  app.put(
    '/api/events/:eventId/batch',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: { params: AtEvent, body: Type.Object({ commandId: Id, plan: BatchPlan }), response: { 200: Nothing } },
    },
    ({ params, body: { commandId, plan }, actor }) =>
      execute(platform, updateBatch, { ...params, plan }, { actor, commandId }),
  )
}
