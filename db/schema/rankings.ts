import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { OverallRules } from '#domain/events/overall-rules'
import type { Award, DayStanding } from '#domain/rankings/contract'
import type { OverallRow, OverallSource } from '#domain/rankings/overall-contract'
import type { StandingPenalty } from '#domain/scoring/penalty'
import { id, instant, pointsColumn } from './columns.ts'
import { discipline, event } from './events.ts'
import { person } from './people.ts'
import { entry } from './registration.ts'

/** A published official result; a later version stands beside the earlier ones. */
export const result = pgTable(
  'result',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    version: integer('version').notNull(),
    ruleVersion: text('rule_version').notNull(),
    inputHash: text('input_hash').notNull(),
    /** The entries that hadn't come, by number. */
    absentIds: uuid('absent_ids').array().notNull().default([]),
    publishedAt: instant('published_at').notNull(),
    publishedBy: uuid('published_by').references(() => person.id),
  },
  (t) => [uniqueIndex('result_version').on(t.disciplineId, t.version)],
)

export const standing = pgTable(
  'standing',
  {
    resultId: uuid('result_id')
      .notNull()
      .references(() => result.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    rank: integer('rank').notNull(),
    total: pointsColumn('total').notNull(),
    criteria: jsonb('criteria').$type<Record<string, string>>().notNull(),
    award: text('award').$type<Award>(),
    /** Points on the common scale; null without one. */
    scale: pointsColumn('scale'),
    best: boolean('best').notNull().default(false),
    tieBreak: text('tie_break'),
    /** Points and rank of each day of marking, by the day's number. */
    days: jsonb('days').$type<Record<string, DayStanding>>().notNull().default({}),
    penalties: jsonb('penalties').$type<StandingPenalty[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.resultId, t.entryId] }), index('standing_entry').on(t.entryId)],
)

/** A published overall table of an event; a later version stands beside the earlier ones. */
export const overallResult = pgTable(
  'overall_result',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    version: integer('version').notNull(),
    rules: jsonb('rules').$type<OverallRules>().notNull(),
    inputHash: text('input_hash').notNull(),
    /** The disciplines that counted, with the versions of their results. */
    sources: jsonb('sources').$type<OverallSource[]>().notNull().default([]),
    rows: jsonb('rows').$type<OverallRow[]>().notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: uuid('published_by').references(() => person.id),
  },
  (t) => [uniqueIndex('overall_result_version').on(t.eventId, t.version)],
)

/** A ceremony that unveils a ranking place by place: entries of equal rank together, from the last to the first. */
export const unveiling = pgTable('unveiling', {
  disciplineId: uuid('discipline_id')
    .primaryKey()
    .references(() => discipline.id),
  groups: jsonb('groups').$type<string[][]>().notNull(),
  shown: integer('shown').notNull(),
  startedAt: instant('started_at').notNull(),
})
