import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AspectKind, LadderStep, Measure, PanelScale, SchemeSection } from '#domain/standards/contract'
import { id, instant, pointsColumn } from './columns.ts'

export const scheme = pgTable('scheme', {
  id: id(),
  name: text('name').notNull(),
  sections: jsonb('sections').$type<SchemeSection[]>().notNull(),
  total: pointsColumn('total').notNull(),
  sourceName: text('source_name'),
  sourceHash: text('source_hash'),
  createdAt: instant('created_at').notNull(),
})

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
  },
  (t) => [uniqueIndex('criterion_code').on(t.schemeId, t.code)],
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
  },
  (t) => [uniqueIndex('sub_criterion_code').on(t.criterionId, t.code)],
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
  },
  (t) => [uniqueIndex('aspect_code').on(t.subCriterionId, t.code), index('aspect_sub_criterion').on(t.subCriterionId)],
)
