import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Component, Level, StandardContent, StandardKind } from '#domain/standards/standard'
import { id, instant } from './columns.ts'
import { person } from './people.ts'
import { scheme } from './standards.ts'

/** An occupation of the classification, or a special vocational ability; its code names it everywhere. */
export const occupation = pgTable(
  'occupation',
  {
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    latinName: text('latin_name'),
    kind: text('kind').$type<StandardKind>().notNull(),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [uniqueIndex('occupation_code').on(t.code)],
)

/** A work type below an occupation. */
export const workType = pgTable(
  'work_type',
  {
    id: id(),
    occupationId: uuid('occupation_id')
      .notNull()
      .references(() => occupation.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    latinName: text('latin_name'),
    retiredAt: instant('retired_at'),
  },
  (t) => [uniqueIndex('work_type_code').on(t.occupationId, t.code)],
)

/** A version of an occupation's standard, whole and never changed; the newest one holds. */
export const standard = pgTable(
  'standard',
  {
    id: id(),
    occupationId: uuid('occupation_id')
      .notNull()
      .references(() => occupation.id),
    version: integer('version').notNull(),
    content: jsonb('content').$type<StandardContent>().notNull(),
    reason: text('reason'),
    by: uuid('by').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('standard_version').on(t.occupationId, t.version)],
)

/** The scheme by which a component of an occupation is marked at a level; a batch takes a copy of it. */
export const standardScheme = pgTable(
  'standard_scheme',
  {
    id: id(),
    occupationId: uuid('occupation_id')
      .notNull()
      .references(() => occupation.id),
    level: text('level').$type<Level>(),
    component: text('component').$type<Component>().notNull(),
    schemeId: uuid('scheme_id')
      .notNull()
      .references(() => scheme.id),
  },
  (t) => [
    uniqueIndex('standard_scheme_place').on(t.occupationId, t.level, t.component),
    index('standard_scheme_scheme').on(t.schemeId),
  ],
)
