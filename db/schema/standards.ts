import { isNull } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type {
  AspectKind,
  LadderStep,
  Measure,
  PanelScale,
  SchemeOrigin,
  SchemeSection,
  SchemeView,
} from '#domain/standards/contract'
import { id, instant, pointsColumn } from './columns.ts'
import { person } from './people.ts'

/**
 * A discipline's marking scheme in its newest version. Its parts keep their identifiers from version to version, and with
 * them their marks; what a version leaves out is retired, never deleted.
 */
export const scheme = pgTable('scheme', {
  id: id(),
  version: integer('version').notNull().default(1),
  name: text('name').notNull(),
  sections: jsonb('sections').$type<SchemeSection[]>().notNull(),
  total: pointsColumn('total').notNull(),
  sourceName: text('source_name'),
  sourceHash: text('source_hash'),
  createdAt: instant('created_at').notNull(),
})

/** A version of a scheme, whole and never changed. */
export const schemeVersion = pgTable(
  'scheme_version',
  {
    id: id(),
    schemeId: uuid('scheme_id')
      .notNull()
      .references(() => scheme.id),
    version: integer('version').notNull(),
    content: jsonb('content').$type<SchemeView>().notNull(),
    origin: text('origin').$type<SchemeOrigin>().notNull(),
    fileName: text('file_name'),
    fileHash: text('file_hash'),
    reason: text('reason'),
    /** How many marks had been given when it came. */
    marks: integer('marks').notNull(),
    by: uuid('by').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('scheme_version_number').on(t.schemeId, t.version)],
)

export const criterion = pgTable(
  'criterion',
  {
    id: id(),
    schemeId: uuid('scheme_id')
      .notNull()
      .references(() => scheme.id),
    position: integer('position').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    marks: pointsColumn('marks').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [uniqueIndex('criterion_code').on(t.schemeId, t.code).where(isNull(t.retiredAt))],
)

export const subCriterion = pgTable(
  'sub_criterion',
  {
    id: id(),
    criterionId: uuid('criterion_id')
      .notNull()
      .references(() => criterion.id),
    position: integer('position').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    day: integer('day'),
    retiredAt: instant('retired_at'),
  },
  (t) => [uniqueIndex('sub_criterion_code').on(t.criterionId, t.code).where(isNull(t.retiredAt))],
)

export const aspect = pgTable(
  'aspect',
  {
    id: id(),
    subCriterionId: uuid('sub_criterion_id')
      .notNull()
      .references(() => subCriterion.id),
    position: integer('position').notNull(),
    code: text('code').notNull(),
    kind: text('kind').$type<AspectKind>().notNull(),
    description: text('description').notNull(),
    explanation: text('explanation').notNull(),
    requirement: text('requirement').notNull(),
    section: text('section'),
    maximum: pointsColumn('maximum').notNull(),
    measure: jsonb('measure').$type<Measure>(),
    ladder: jsonb('ladder').$type<LadderStep[]>(),
    scale: jsonb('scale').$type<PanelScale>(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    uniqueIndex('aspect_code').on(t.subCriterionId, t.code).where(isNull(t.retiredAt)),
    index('aspect_sub_criterion').on(t.subCriterionId),
  ],
)
