import { sql } from 'drizzle-orm'
import { customType, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type {
  ApplicationForm,
  ApplicationSource,
  ApplicationState,
  DocumentPurpose,
  ReturnedPart,
} from '#domain/applications/contract'
import { offering } from './batches.ts'
import { id, instant } from './columns.ts'
import { person } from './people.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

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
    form: jsonb('form').$type<ApplicationForm>().notNull(),
    /** The parts to be mended, with reasons; empty where none came back. */
    returned: jsonb('returned').$type<ReturnedPart[]>().notNull(),
    /** How often it was handed in. */
    round: integer('round').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => person.id),
    reason: text('reason'),
  },
  (t) => [
    uniqueIndex('application_live').on(t.offeringId, t.personId).where(sql`${t.state} not in ('refused', 'withdrawn')`),
    index('application_queue').on(t.offeringId, t.state),
    index('application_person').on(t.personId),
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
