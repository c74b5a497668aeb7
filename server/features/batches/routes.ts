import { asc } from 'drizzle-orm'
import Type from 'typebox'
import { calendarDay } from '#db/schema/batches'
import { BatchBoard, BatchChoices, BatchPlan, BatchView, CalendarDay } from '#domain/batches/contract'
import { dayOf } from '#domain/kit/city-time'
import { Day, Id, Name } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { App, Feature, Platform } from '../../platform/feature.ts'
import { createBatch } from './create-batch.ts'
import { findBatches, findChoices, findPlanners, getBatch } from './queries.ts'
import { setCalendarDay } from './set-calendar-day.ts'
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

function calendarRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/calendar',
    { config: { access: 'public' }, schema: { response: { 200: Type.Object({ days: Type.Array(CalendarDay) }) } } },
    async () => ({ days: await platform.db.select().from(calendarDay).orderBy(asc(calendarDay.day)) }),
  )
  app.put(
    '/api/calendar/:day',
    {
      config: { access: { roles: ['administrator', 'authority'], at: 'system' } },
      schema: {
        params: Type.Object({ day: Day }),
        body: Type.Object({ commandId: Id, working: Type.Union([Type.Boolean(), Type.Null()]), name: Name }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, setCalendarDay, { ...params, ...input }, { actor, commandId }),
  )
}
