import { type AnyPgColumn, boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { SessionState } from '#domain/sessions/contract'
import { id, instant } from './columns.ts'
import { discipline } from './events.ts'
import { room } from './organisations.ts'
import { person } from './people.ts'
import { entry } from './registration.ts'
import { panel } from './rosters.ts'

/** A discipline at a place and time: the aggregate in which marks are given. */
export const session = pgTable(
  'session',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    name: text('name').notNull(),
    place: text('place').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    state: text('state').$type<SessionState>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** The room of the organisation in which it is held, where it was timetabled. */
    roomId: uuid('room_id').references((): AnyPgColumn => room.id),
    /** That a person fixed its time and room: the timetable is built around it. */
    pinned: boolean('pinned').notNull().default(false),
  },
  (t) => [index('session_discipline').on(t.disciplineId), index('session_room').on(t.roomId, t.startsAt)],
)

/** An entry that takes part in a session, and the panel that marks it. */
export const sessionEntry = pgTable(
  'session_entry',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    panelId: uuid('panel_id')
      .notNull()
      .references(() => panel.id),
    station: text('station'),
    /** Which of the papers of its component it sits; null where there is one for all. */
    paper: text('paper'),
    /** Those who judge the entry where they are no longer the panel's: what they gave before one of them was replaced counts. */
    judgeIds: uuid('judge_ids').array(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.entryId] }), index('session_entry_panel').on(t.panelId)],
)

/** What the leaders of a session tell its judges; `toIds` null is for all of them. */
export const message = pgTable(
  'message',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    fromId: uuid('from_id')
      .notNull()
      .references((): AnyPgColumn => person.id),
    toIds: jsonb('to_ids').$type<string[]>(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('message_session').on(t.sessionId, t.at)],
)

/** That a judge has seen a message, and when. */
export const messageSeen = pgTable(
  'message_seen',
  {
    messageId: uuid('message_id')
      .notNull()
      .references(() => message.id),
    personId: uuid('person_id')
      .notNull()
      .references((): AnyPgColumn => person.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.personId] })],
)
