import { sql } from 'drizzle-orm'
import { boolean, customType, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { DocumentKind, Sex } from '#domain/people/identity'
import { id, instant } from './columns.ts'
import { person } from './people.ts'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/**
 * Who a person is by an identity document. The number is encrypted; `blindIndex` is its keyed hash, by which alone it can
 * be looked up. `keyNumber` says by which key both were made.
 */
export const identity = pgTable(
  'identity',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    documentKind: text('document_kind').$type<DocumentKind>().notNull(),
    number: bytea('number').notNull(),
    blindIndex: bytea('blind_index').notNull(),
    keyNumber: integer('key_number').notNull(),
    /** Whether the number has the form of a citizen id: it names one person then, whatever the document is called. */
    personNumber: boolean('person_number').notNull().default(false),
    birthDate: date('birth_date', { mode: 'string' }),
    sex: text('sex').$type<Sex>(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('identity_person').on(t.personId),
    uniqueIndex('identity_number').on(t.documentKind, t.blindIndex),
    uniqueIndex('identity_person_number').on(t.blindIndex).where(sql`${t.personNumber}`),
  ],
)

/** How a person is reached; encrypted like the identity document. */
export const contact = pgTable(
  'contact',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    phone: bytea('phone').notNull(),
    blindIndex: bytea('blind_index').notNull(),
    keyNumber: integer('key_number').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('contact_person').on(t.personId), index('contact_phone').on(t.blindIndex)],
)
