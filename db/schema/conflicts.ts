import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ConflictKind } from '#domain/conflicts/contract'
import { id, instant } from './columns.ts'
import { event } from './events.ts'
import { person } from './people.ts'
import { delegation, entry } from './registration.ts'

/** Where an official comes from, at an event: the delegation that sent them, and their employer. */
export const origin = pgTable(
  'origin',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    delegationId: uuid('delegation_id').references(() => delegation.id),
    employer: text('employer'),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId] })],
)

/** A declared conflict of a person with one entry or with a whole delegation, with its reason; kept when withdrawn. */
export const conflict = pgTable(
  'conflict',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').$type<ConflictKind>().notNull(),
    entryId: uuid('entry_id').references(() => entry.id),
    delegationId: uuid('delegation_id').references(() => delegation.id),
    reason: text('reason').notNull(),
    declaredBy: uuid('declared_by')
      .notNull()
      .references(() => person.id),
    declaredAt: instant('declared_at').notNull(),
    withdrawnBy: uuid('withdrawn_by').references(() => person.id),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [index('conflict_event').on(t.eventId)],
)
