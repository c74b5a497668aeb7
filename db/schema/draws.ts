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
import type { DrawPurpose } from '#domain/draws/contract'
import { id, instant } from './columns.ts'
import { discipline, event } from './events.ts'
import { person } from './people.ts'
import { entry } from './registration.ts'

/** A draw: committed to with its frozen list, then run once. A further draw may take its place; it stays on record. */
export const draw = pgTable(
  'draw',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    disciplineId: uuid('discipline_id').references(() => discipline.id),
    purpose: text('purpose').$type<DrawPurpose>().notNull(),
    /** The stage of a blind draw, 1 to 3; null for a list in the open. */
    stage: integer('stage'),
    title: text('title').notNull(),
    items: jsonb('items').$type<string[]>().notNull(),
    slots: jsonb('slots').$type<string[]>(),
    take: integer('take').notNull(),
    listHash: text('list_hash').notNull(),
    /** Told to nobody before the draw is run. */
    secret: text('secret').notNull(),
    commitment: text('commitment').notNull(),
    source: text('source').notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references((): AnyPgColumn => person.id),
    committedAt: instant('committed_at').notNull(),
    publicValue: text('public_value'),
    knownAt: instant('known_at'),
    drawnAt: instant('drawn_at'),
    outcome: jsonb('outcome').$type<string[]>(),
    replaces: uuid('replaces').references((): AnyPgColumn => draw.id),
    reason: text('reason'),
  },
  (t) => [
    index('draw_event').on(t.eventId, t.committedAt),
    index('draw_discipline').on(t.disciplineId),
    uniqueIndex('draw_replaced_once').on(t.replaces),
  ],
)

/** What stands behind an item of a sealed list: an entry, a code or a station. */
export const drawSubject = pgTable(
  'draw_subject',
  {
    drawId: uuid('draw_id')
      .notNull()
      .references(() => draw.id),
    item: text('item').notNull(),
    salt: text('salt').notNull(),
    subject: text('subject').notNull(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
  },
  (t) => [primaryKey({ columns: [t.drawId, t.item] })],
)

/** That a discipline is marked blind: from `sealedAt`, when its last stage was drawn, until `openedAt`. */
export const blind = pgTable('blind', {
  disciplineId: uuid('discipline_id')
    .primaryKey()
    .references(() => discipline.id),
  stages: integer('stages').notNull(),
  /** From which the identifiers are made that stand for the entries' own while they are sealed. */
  aliasSecret: text('alias_secret').notNull(),
  sealedAt: instant('sealed_at'),
  openedAt: instant('opened_at'),
})

/** What the stages have given an entry; readable to the officer of each stage alone until the names are opened. */
export const blindEntry = pgTable(
  'blind_entry',
  {
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    code: text('code'),
    station: text('station'),
    laterCode: text('later_code'),
  },
  (t) => [primaryKey({ columns: [t.entryId] }), index('blind_entry_discipline').on(t.disciplineId)],
)

/** Who is named to witness the opening, and when they confirmed it by their own sign-in. */
export const blindWitness = pgTable(
  'blind_witness',
  {
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    personId: uuid('person_id')
      .notNull()
      .references((): AnyPgColumn => person.id),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [primaryKey({ columns: [t.disciplineId, t.personId] })],
)
