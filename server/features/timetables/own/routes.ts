import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { OwnTimetable } from '#domain/timetables/own-contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { ownPerson } from '../../people/own-person.ts'
import { calendarOf } from './calendar.ts'
import { openFeed } from './open-feed.ts'
import { findChangedAt, findFeedOwner, findFeedToken, findOwnSessions, ownView } from './queries.ts'

const ics = 'text/calendar; charset=utf-8'

/** A candidate's own timetable, and the secret address at which a calendar program reads it. */
export function ownTimetableRoutes(app: App, platform: Platform): void {
  const { db, clock, publicUrl } = platform
  const urlOf = (token: string) => `${publicUrl()}/api/calendars/${token}.ics`
  app.get(
    '/api/my/timetable',
    { config: { access: 'own' }, schema: { response: { 200: OwnTimetable } } },
    async ({ actor }) => {
      const personId = ownPerson(actor)
      const token = await findFeedToken(db, personId)
      return {
        sessions: (await findOwnSessions(db, personId, clock())).map(ownView),
        calendarUrl: token && urlOf(token),
      }
    },
  )
  app.post(
    '/api/my/calendar',
    {
      config: { access: 'own' },
      schema: { body: Type.Object({ commandId: Id }), response: { 200: Type.Object({ calendarUrl: Type.String() }) } },
    },
    async ({ body: { commandId }, actor }) => {
      const { token } = await execute(platform, openFeed, {}, { actor, commandId })
      return { calendarUrl: urlOf(token) }
    },
  )
  app.get(
    '/api/calendars/:calendarToken.ics',
    {
      config: { access: 'public', passesSeal: true },
      schema: { params: Type.Object({ calendarToken: Type.String({ pattern: '^[\\w-]{20,60}$' }) }) },
    },
    async ({ params: { calendarToken } }, reply) => {
      const personId = await findFeedOwner(db, calendarToken)
      if (!personId) throw new Refused(refuse('not-found', { what: 'calendar' }))
      const rows = await findOwnSessions(db, personId, clock())
      const text = calendarOf(rows, await findChangedAt(db, rows), new URL(publicUrl()).host)
      return reply.type(ics).header('cache-control', 'private, max-age=300').send(text)
    },
  )
}
