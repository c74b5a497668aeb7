import {
  type AnyPgColumn,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AppealState, Outcome, RulingMark } from '#domain/appeals/contract'
import { id, instant } from './columns.ts'
import { discipline, event } from './events.ts'
import { person } from './people.ts'
import { result } from './rankings.ts'
import { delegation, entry } from './registration.ts'
import { session } from './sessions.ts'
import { subCriterion } from './standards.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Who leads a delegation at an event, and appeals for it. */
export const teamLeader = pgTable(
  'team_leader',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    delegationId: uuid('delegation_id')
      .notNull()
      .references(() => delegation.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.personId] })],
)

/** An appeal against a sheet, with its ruling once there is one. A second instance names the first. */
export const appeal = pgTable(
  'appeal',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    number: integer('number').notNull(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    subCriterionId: uuid('sub_criterion_id')
      .notNull()
      .references(() => subCriterion.id),
    firstId: uuid('first_id').references((): AnyPgColumn => appeal.id),
    state: text('state').$type<AppealState>().notNull(),
    words: text('words').notNull(),
    submittedBy: uuid('submitted_by')
      .notNull()
      .references(() => person.id),
    submittedAt: instant('submitted_at').notNull(),
    outcome: text('outcome').$type<Outcome>(),
    reasons: text('reasons'),
    publicWords: text('public_words'),
    marks: jsonb('marks').$type<RulingMark[]>(),
    ruledBy: uuid('ruled_by').references(() => person.id),
    ruledAt: instant('ruled_at'),
    /** The result that the ruling has led to, and the sheet's points before and after it. */
    resultId: uuid('result_id').references(() => result.id),
    before: text('before'),
    after: text('after'),
  },
  (t) => [uniqueIndex('appeal_number').on(t.disciplineId, t.number), index('appeal_entry').on(t.entryId)],
)

/** What was attached to an appeal. */
export const appealDocument = pgTable(
  'appeal_document',
  {
    id: id(),
    appealId: uuid('appeal_id')
      .notNull()
      .references(() => appeal.id),
    name: text('name').notNull(),
    type: text('type').notNull(),
    hash: text('hash').notNull(),
    content: bytes('content').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('appeal_document_appeal').on(t.appealId)],
)
