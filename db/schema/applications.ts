import { sql } from 'drizzle-orm'
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
import type {
  ApplicationForm,
  ApplicationRoute,
  ApplicationSource,
  ApplicationState,
  BulkDecision,
  DecidedBefore,
  DocumentPurpose,
  ReturnedMark,
  Verdict,
} from '#domain/applications/contract'
import { offering } from './batches.ts'
import { id, instant } from './columns.ts'
import { event } from './events.ts'
import { person } from './people.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Candidates that an organisation has brought in together, by the file's hash; the file itself isn't kept. */
export const candidateImport = pgTable(
  'candidate_import',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references((): AnyPgColumn => event.id),
    fileName: text('file_name').notNull(),
    /** SHA-256, in hex. */
    fileHash: text('file_hash').notNull(),
    /** Of the archive of photos; null where there was none. */
    photosHash: text('photos_hash'),
    candidates: integer('candidates').notNull(),
    photos: integer('photos').notNull(),
    by: uuid('by').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [index('candidate_import_event').on(t.eventId, t.at)],
)

/** A person's application for an occupation at a level in a batch. Who the person is stands with the identity alone. */
export const application = pgTable(
  'application',
  {
    id: id(),
    offeringId: uuid('offering_id')
      .notNull()
      .references(() => offering.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    state: text('state').$type<ApplicationState>().notNull(),
    source: text('source').$type<ApplicationSource>().notNull(),
    /** By assessment, or by direct recognition of years and evidence before a panel. */
    route: text('route').$type<ApplicationRoute>().notNull().default('assessment'),
    form: jsonb('form').$type<ApplicationForm>().notNull(),
    /** The parts to be mended, with reasons; empty where none came back. */
    returned: jsonb('returned').$type<ReturnedMark[]>().notNull(),
    /** How often it was handed in. */
    round: integer('round').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => person.id),
    reason: text('reason'),
    /** The file of an organisation that it came with; null where the candidate applied. */
    importId: uuid('import_id').references(() => candidateImport.id),
  },
  (t) => [
    uniqueIndex('application_live').on(t.offeringId, t.personId).where(sql`${t.state} not in ('refused', 'withdrawn')`),
    index('application_queue').on(t.offeringId, t.state),
    index('application_person').on(t.personId),
    index('application_import').on(t.importId),
  ],
)

/** A file of an application; its hash is the SHA-256 of the bytes. */
export const applicationDocument = pgTable(
  'application_document',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    purpose: text('purpose').$type<DocumentPurpose>().notNull(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    hash: text('hash').notNull(),
    content: bytes('content').notNull(),
    at: instant('at').notNull(),
    /** Replaced or taken away by who attached it; what a reviewer has seen stays. */
    removedAt: instant('removed_at'),
  },
  (t) => [index('application_document_application').on(t.applicationId)],
)

/** Who of a panel decides on a direct recognition, and what each has said: every one of them once a round, unseen by the others. */
export const opinion = pgTable(
  'opinion',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    reviewerId: uuid('reviewer_id')
      .notNull()
      .references((): AnyPgColumn => person.id),
    /** The application's round that it is about. */
    round: integer('round').notNull(),
    /** Null until it is given. */
    verdict: text('verdict').$type<Verdict>(),
    reason: text('reason'),
    at: instant('at'),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.round, t.reviewerId] }),
    index('opinion_reviewer').on(t.reviewerId),
  ],
)

/** A decision on many applications at once, so that it can be undone as one. */
export const bulkDecision = pgTable(
  'bulk_decision',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references((): AnyPgColumn => event.id),
    decision: jsonb('decision').$type<BulkDecision>().notNull(),
    /** What stood before, of each application. */
    before: jsonb('before').$type<DecidedBefore[]>().notNull(),
    by: uuid('by').references(() => person.id),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('bulk_decision_event').on(t.eventId, t.at)],
)
