import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { TimetableContent, TimetableState } from '#domain/timetables/batch-contract'
import { id, instant } from './columns.ts'
import { draw } from './draws.ts'
import { event } from './events.ts'
import { person } from './people.ts'
import { session } from './sessions.ts'

/** A timetable of a batch that was made: proposed, then taken as the sessions, or thrown away. */
export const timetable = pgTable(
  'timetable',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    number: integer('number').notNull(),
    state: text('state').$type<TimetableState>().notNull(),
    seed: integer('seed').notNull(),
    content: jsonb('content').$type<TimetableContent>().notNull(),
    by: uuid('by').references(() => person.id),
    at: instant('at').notNull(),
    takenAt: instant('taken_at'),
  },
  (t) => [uniqueIndex('timetable_number').on(t.eventId, t.number)],
)

/** The draw by which a session's seats and papers were given out; a later one takes the place of an earlier. */
export const seatDraw = pgTable(
  'seat_draw',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    drawId: uuid('draw_id')
      .notNull()
      .references(() => draw.id),
    /** How many papers there are, and seats a row: neighbours sit different ones. */
    papers: integer('papers').notNull(),
    rowLength: integer('row_length').notNull(),
    applied: boolean('applied').notNull().default(false),
    at: instant('at').notNull(),
  },
  (t) => [index('seat_draw_session').on(t.sessionId, t.at)],
)

/** The secret address at which a person's calendar program reads their timetable; another token, and the old address is dead. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id),
    token: text('token').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('calendar_feed_token').on(t.token)],
)
