import { type AnyPgColumn, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AssignmentRole } from '#domain/rosters/contract'
import { id, instant } from './columns.ts'
import { person } from './people.ts'
import { session } from './sessions.ts'

/** The judges who together mark some of a session's entries. */
export const panel = pgTable(
  'panel',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references((): AnyPgColumn => session.id),
    name: text('name').notNull(),
  },
  (t) => [uniqueIndex('panel_name').on(t.sessionId, t.name)],
)

/** A person serving a session in a role; a judge sits in a panel, with a seat. */
export const assignment = pgTable(
  'assignment',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references((): AnyPgColumn => session.id),
    panelId: uuid('panel_id').references(() => panel.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').$type<AssignmentRole>().notNull(),
    seat: integer('seat'),
    assignedAt: instant('assigned_at').notNull(),
  },
  (t) => [
    uniqueIndex('assignment_once').on(t.sessionId, t.personId, t.role),
    index('assignment_panel').on(t.panelId),
    index('assignment_person').on(t.personId),
  ],
)
