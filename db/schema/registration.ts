import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BulkKind } from '#domain/registration/bulk'
import { id, instant } from './columns.ts'
import { discipline, event } from './events.ts'
import { person } from './people.ts'

/** The body that sends entries to an event: a country, district, enterprise or school. */
export const delegation = pgTable(
  'delegation',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
  },
  (t) => [uniqueIndex('delegation_code').on(t.eventId, t.code)],
)

/** A person or team in a discipline. */
export const entry = pgTable(
  'entry',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    delegationId: uuid('delegation_id')
      .notNull()
      .references(() => delegation.id),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    latinName: text('latin_name'),
    createdAt: instant('created_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** Since when it is known that the entry didn't come. */
    absentAt: instant('absent_at'),
    /** Whose entry it is, where that person is known: a candidate of a batch. */
    personId: uuid('person_id').references((): AnyPgColumn => person.id),
  },
  (t) => [
    uniqueIndex('entry_number').on(t.disciplineId, t.number),
    index('entry_delegation').on(t.delegationId),
    index('entry_person').on(t.personId),
  ],
)

/** The members of a team, in their order; a person's own entry has none. */
export const entryMember = pgTable(
  'entry_member',
  {
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    latinName: text('latin_name'),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.position] })],
)

/** Something done to many entries at once, so that it can be undone as one. */
export const bulkAct = pgTable(
  'bulk_act',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    kind: text('kind').$type<BulkKind>().notNull(),
    entryIds: jsonb('entry_ids').$type<string[]>().notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('bulk_act_discipline').on(t.disciplineId, t.at)],
)
