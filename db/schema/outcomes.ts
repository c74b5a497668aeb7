import {
  type AnyPgColumn,
  bigserial,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ObjectionState, OutcomeState, PublicationKind, ScoreSource } from '#domain/outcomes/contract'
import type { Component } from '#domain/standards/standard'
import { offering } from './batches.ts'
import { id, instant, pointsColumn } from './columns.ts'
import { discipline, event } from './events.ts'
import { person } from './people.ts'
import { entry } from './registration.ts'
import { session } from './sessions.ts'

/** What a test system shows instead of an account: good for one batch, until it is revoked. Only its hash is kept. */
export const systemKey = pgTable(
  'system_key',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    /** Of the system that holds it. */
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    madeBy: uuid('made_by').references((): AnyPgColumn => person.id),
    madeAt: instant('made_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('system_key_token').on(t.tokenHash), index('system_key_event').on(t.eventId)],
)

/** A file of results, or a delivery of the test system, by its hash: taken whole, or undone whole. */
export const scoreImport = pgTable(
  'score_import',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    source: text('source').$type<ScoreSource>().notNull(),
    fileName: text('file_name').notNull(),
    /** SHA-256, in hex. */
    fileHash: text('file_hash').notNull(),
    count: integer('count').notNull(),
    by: uuid('by').references(() => person.id),
    /** The test system that delivered it, where no person did. */
    keyId: uuid('key_id').references(() => systemKey.id),
    at: instant('at').notNull(),
    undoneBy: uuid('undone_by').references(() => person.id),
    undoneAt: instant('undone_at'),
    reason: text('reason'),
  },
  (t) => [index('score_import_discipline').on(t.disciplineId, t.at)],
)

/** What an entry got in its component by a file, the test system or by hand: appended, the newest that isn't undone stands. */
export const score = pgTable(
  'score',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    /** Null where the entry was absent, or an earlier score is taken back. */
    points: pointsColumn('points'),
    absent: boolean('absent').notNull().default(false),
    source: text('source').$type<ScoreSource>().notNull(),
    importId: uuid('import_id').references(() => scoreImport.id),
    reason: text('reason'),
    by: uuid('by').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [index('score_entry').on(t.entryId, t.seq), index('score_import_rows').on(t.importId)],
)

/** Results as they were published; a later version takes the place of an earlier one, which stays. */
export const publication = pgTable(
  'publication',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    version: integer('version').notNull(),
    kind: text('kind').$type<PublicationKind>().notNull(),
    /** The hash of everything that it was computed from. */
    inputHash: text('input_hash').notNull(),
    /** The first and the last day on which anybody may object. */
    opensOn: date('opens_on', { mode: 'string' }).notNull(),
    closesOn: date('closes_on', { mode: 'string' }).notNull(),
    reason: text('reason'),
    by: uuid('by').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('publication_version').on(t.eventId, t.version)],
)

/** What a publication says of a component of a candidate. */
export const outcome = pgTable(
  'outcome',
  {
    id: id(),
    publicationId: uuid('publication_id')
      .notNull()
      .references(() => publication.id),
    offeringId: uuid('offering_id')
      .notNull()
      .references(() => offering.id),
    /** Null once the person was forgotten. */
    personId: uuid('person_id').references(() => person.id),
    component: text('component').$type<Component>().notNull(),
    /** Null where there was nothing to sit: carried over, or recognised. */
    entryId: uuid('entry_id').references(() => entry.id),
    state: text('state').$type<OutcomeState>().notNull(),
    points: pointsColumn('points'),
    /** The last day on which a pass still counts for a resit. */
    validUntil: date('valid_until', { mode: 'string' }),
    /** The earlier outcome that is carried over. */
    carriedFrom: uuid('carried_from'),
  },
  (t) => [
    uniqueIndex('outcome_once').on(t.publicationId, t.offeringId, t.personId, t.component),
    index('outcome_person').on(t.personId),
    index('outcome_entry').on(t.entryId),
  ],
)

/** What somebody has against published results, and the answer. */
export const objection = pgTable(
  'objection',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    publicationId: uuid('publication_id')
      .notNull()
      .references(() => publication.id),
    /** The candidate whom it is about. */
    personId: uuid('person_id').references(() => person.id),
    offeringId: uuid('offering_id')
      .notNull()
      .references(() => offering.id),
    component: text('component').$type<Component>(),
    /** Who objects: the candidate, or anybody else who is signed in. */
    raisedBy: uuid('raised_by').references(() => person.id),
    words: text('words').notNull(),
    at: instant('at').notNull(),
    state: text('state').$type<ObjectionState>().notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by').references(() => person.id),
    answeredAt: instant('answered_at'),
  },
  (t) => [index('objection_event').on(t.eventId), index('objection_person').on(t.personId)],
)

/** A question that a panel of review put to a candidate, and what was answered, as one of its judges noted it. */
export const reviewQuestion = pgTable(
  'review_question',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    judgeId: uuid('judge_id')
      .notNull()
      .references(() => person.id),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('review_question_entry').on(t.sessionId, t.entryId)],
)
