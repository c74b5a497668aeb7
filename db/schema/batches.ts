import { boolean, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Level } from '#domain/standards/standard'
import { id, instant } from './columns.ts'
import { event } from './events.ts'
import { occupation, standard } from './occupations.ts'
import { site } from './organisations.ts'

/** What an assessment batch has beyond an event: the days of its course. */
export const batch = pgTable('batch', {
  eventId: uuid('event_id')
    .primaryKey()
    .references(() => event.id),
  registrationFrom: date('registration_from', { mode: 'string' }).notNull(),
  registrationUntil: date('registration_until', { mode: 'string' }).notNull(),
  reviewUntil: date('review_until', { mode: 'string' }).notNull(),
  resultsUntil: date('results_until', { mode: 'string' }).notNull(),
  fees: text('fees').notNull(),
  ticketsAt: instant('tickets_at'),
  publishedOn: date('published_on', { mode: 'string' }),
  finalOn: date('final_on', { mode: 'string' }),
})

/** A site at which a batch is held. */
export const batchSite = pgTable(
  'batch_site',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.siteId] })],
)

/** An occupation at a level in a batch, by the version of the standard that held when it was planned. */
export const offering = pgTable(
  'offering',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    occupationId: uuid('occupation_id')
      .notNull()
      .references(() => occupation.id),
    standardId: uuid('standard_id')
      .notNull()
      .references(() => standard.id),
    level: text('level').$type<Level>(),
    capacity: integer('capacity'),
  },
  (t) => [
    unique('offering_once').on(t.eventId, t.occupationId, t.level).nullsNotDistinct(),
    index('offering_event').on(t.eventId),
  ],
)

/** A day that is not what its weekday says: a holiday, or a working day at a weekend. */
export const calendarDay = pgTable('calendar_day', {
  day: date('day', { mode: 'string' }).primaryKey(),
  working: boolean('working').notNull(),
  name: text('name').notNull(),
})

/** A year whose arrangement of holidays was entered in full: what no row says of its days is as their weekday and the law have it. */
export const calendarYear = pgTable('calendar_year', {
  year: integer('year').primaryKey(),
})
