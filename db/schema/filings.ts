import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { FilingContent, FilingState, PromotionRule } from '#domain/events/filing'
import type { QualificationRule } from '#domain/rankings/qualification'
import { id, instant } from './columns.ts'
import { discipline, event } from './events.ts'
import { person } from './people.ts'
import { result } from './rankings.ts'
import { entry } from './registration.ts'

/** A competition as it was filed with the authority, and what the authority has said to it. */
export const filing = pgTable(
  'filing',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    number: integer('number').notNull(),
    state: text('state').$type<FilingState>().notNull(),
    content: jsonb('content').$type<FilingContent>().notNull(),
    submittedBy: uuid('submitted_by')
      .notNull()
      .references(() => person.id),
    submittedAt: instant('submitted_at').notNull(),
    decidedBy: uuid('decided_by').references(() => person.id),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
    fileNumber: text('file_number'),
  },
  (t) => [uniqueIndex('filing_number').on(t.eventId, t.number)],
)

/** What a winner was given by a filing's rules: a level or a title. */
export const promotion = pgTable(
  'promotion',
  {
    id: id(),
    filingId: uuid('filing_id')
      .notNull()
      .references(() => filing.id),
    resultId: uuid('result_id')
      .notNull()
      .references(() => result.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    kind: text('kind').$type<PromotionRule['kind']>().notNull(),
    value: text('value').notNull(),
    grantedBy: uuid('granted_by')
      .notNull()
      .references(() => person.id),
    grantedAt: instant('granted_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [index('promotion_entry').on(t.entryId)],
)

/** Who of one discipline's result may enter another. */
export const qualification = pgTable(
  'qualification',
  {
    id: id(),
    fromId: uuid('from_id')
      .notNull()
      .references(() => discipline.id),
    toId: uuid('to_id')
      .notNull()
      .references(() => discipline.id),
    rule: jsonb('rule').$type<QualificationRule>().notNull(),
    version: integer('version').notNull(),
    changedAt: instant('changed_at').notNull(),
    removed: boolean('removed').notNull().default(false),
  },
  (t) => [uniqueIndex('qualification_pair').on(t.fromId, t.toId)],
)

/** An entry that qualified, and the entry that it has become. */
export const qualifiedEntry = pgTable(
  'qualified_entry',
  {
    qualificationId: uuid('qualification_id')
      .notNull()
      .references(() => qualification.id),
    fromEntryId: uuid('from_entry_id')
      .notNull()
      .references(() => entry.id),
    toEntryId: uuid('to_entry_id')
      .notNull()
      .references(() => entry.id),
  },
  (t) => [primaryKey({ columns: [t.qualificationId, t.fromEntryId] })],
)
