import { asc } from 'drizzle-orm'
import Type from 'typebox'
import { calendarDay } from '#db/schema/batches'
import { CalendarDay, CalendarYear } from '#domain/batches/contract'
import { calendarKeepers } from '#domain/batches/keepers'
import { Day, Id, Name } from '#domain/kit/ids'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { readYear } from '../../events/calendar/read-calendar.ts'
import { setCalendarDay } from './set-calendar-day.ts'
import { setCalendarYear } from './set-calendar-year.ts'

const Nothing = Type.Object({})
/** A year for which the rule of the law is known. */
const AtYear = Type.Object({ year: Type.String({ pattern: '^20(2[5-9]|[3-9]\\d)$' }) })
const byKeepers = { access: { roles: calendarKeepers, at: 'system' } } as const

/** The calendar of working days: its days, and the years whose arrangement was entered in full. */
export function calendarRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/calendar',
    { config: { access: 'public' }, schema: { response: { 200: Type.Object({ days: Type.Array(CalendarDay) }) } } },
    async () => ({ days: await db.select().from(calendarDay).orderBy(asc(calendarDay.day)) }),
  )
  app.get(
    '/api/calendar/years/:year',
    { config: { access: 'public' }, schema: { params: AtYear, response: { 200: CalendarYear } } },
    ({ params: { year } }) => readYear(db, Number(year)),
  )
  app.put(
    '/api/calendar/:day',
    {
      config: byKeepers,
      schema: {
        params: Type.Object({ day: Day }),
        body: Type.Object({ commandId: Id, working: Type.Union([Type.Boolean(), Type.Null()]), name: Name }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, setCalendarDay, { ...params, ...input }, { actor, commandId }),
  )
  app.put(
    '/api/calendar/years/:year',
    {
      config: byKeepers,
      schema: {
        params: AtYear,
        body: Type.Object({ commandId: Id, known: Type.Boolean() }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, known }, actor }) =>
      execute(platform, setCalendarYear, { year: Number(params.year), known }, { actor, commandId }),
  )
}
