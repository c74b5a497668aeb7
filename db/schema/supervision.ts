import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { RecheckRules } from '#domain/events/recheck-rules'
import type { FindingInput, FindingState, RecheckReason } from '#domain/supervision/contract'
import { id, instant, pointsColumn } from './columns.ts'
import { draw } from './draws.ts'
import { discipline } from './events.ts'
import { person } from './people.ts'
import { entry } from './registration.ts'
import { aspect, subCriterion } from './standards.ts'

/** A discipline's re-check, with the rules as they were when it was started. */
export const recheck = pgTable(
  'recheck',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    rules: jsonb('rules').$type<RecheckRules>().notNull(),
    /** The draw of the sample; null where nothing had to be drawn. */
    drawId: uuid('draw_id').references(() => draw.id),
    /** When it was known who is checked. */
    drawnAt: instant('drawn_at'),
    startedBy: uuid('started_by')
      .notNull()
      .references(() => person.id),
    startedAt: instant('started_at').notNull(),
    /** When the errors called all the others in. */
    calledInAt: instant('called_in_at'),
  },
  (t) => [uniqueIndex('recheck_discipline').on(t.disciplineId)],
)

/** The frozen list: each entry with its rank and total at the start, and why it is checked; null where it isn't. */
export const recheckEntry = pgTable(
  'recheck_entry',
  {
    recheckId: uuid('recheck_id')
      .notNull()
      .references(() => recheck.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    rank: integer('rank').notNull(),
    total: pointsColumn('total').notNull(),
    because: text('because').$type<RecheckReason>(),
  },
  (t) => [primaryKey({ columns: [t.recheckId, t.entryId] }), index('recheck_entry_entry').on(t.entryId)],
)

/** A sheet that a supervisor has found right, up to its newest mark then; what is marked later is checked anew. */
export const recheckSheet = pgTable(
  'recheck_sheet',
  {
    recheckId: uuid('recheck_id')
      .notNull()
      .references(() => recheck.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    subCriterionId: uuid('sub_criterion_id')
      .notNull()
      .references(() => subCriterion.id),
    seen: bigint('seen', { mode: 'number' }).notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recheckId, t.entryId, t.subCriterionId] })],
)

/** What a supervisor found wrong with a sheet, the chief judge's last answer, and its acceptance. */
export const recheckFinding = pgTable(
  'recheck_finding',
  {
    id: id(),
    recheckId: uuid('recheck_id')
      .notNull()
      .references(() => recheck.id),
    number: integer('number').notNull(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    subCriterionId: uuid('sub_criterion_id')
      .notNull()
      .references(() => subCriterion.id),
    aspectId: uuid('aspect_id').references(() => aspect.id),
    cause: text('cause').$type<FindingInput['cause']>().notNull(),
    words: text('words').notNull(),
    should: text('should').notNull(),
    state: text('state').$type<FindingState>().notNull(),
    /** The sheet's newest mark when the finding was raised. */
    seen: bigint('seen', { mode: 'number' }).notNull(),
    raisedBy: uuid('raised_by')
      .notNull()
      .references(() => person.id),
    raisedAt: instant('raised_at').notNull(),
    corrected: boolean('corrected'),
    reason: text('reason'),
    answeredBy: uuid('answered_by').references(() => person.id),
    answeredAt: instant('answered_at'),
    /** The sheet's points when the finding was raised, and after the answer. */
    before: pointsColumn('before').notNull(),
    after: pointsColumn('after'),
    sentBack: text('sent_back'),
    acceptedBy: uuid('accepted_by').references(() => person.id),
    acceptedAt: instant('accepted_at'),
  },
  (t) => [
    uniqueIndex('recheck_finding_number').on(t.recheckId, t.number),
    index('recheck_finding_sheet').on(t.entryId, t.subCriterionId),
  ],
)
