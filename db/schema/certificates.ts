import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { CertificateKind, CertificateSheet, CertificateState } from '#domain/certificates/contract'
import { id, instant } from './columns.ts'
import { discipline } from './events.ts'
import { person } from './people.ts'
import { result } from './rankings.ts'
import { entry } from './registration.ts'

/** The register: every certificate ever issued, with the sheet exactly as it was. */
export const certificate = pgTable(
  'certificate',
  {
    id: id(),
    kind: text('kind').$type<CertificateKind>().notNull(),
    number: text('number').notNull(),
    verifyCode: text('verify_code').notNull(),
    state: text('state').$type<CertificateState>().notNull(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    /** Which member of a team it is for, from 1; null for a person's own entry. */
    member: integer('member'),
    resultId: uuid('result_id')
      .notNull()
      .references(() => result.id),
    sheet: jsonb('sheet').$type<CertificateSheet>().notNull(),
    issuedAt: instant('issued_at').notNull(),
    issuedBy: uuid('issued_by').references(() => person.id),
    revokedAt: instant('revoked_at'),
    reason: text('reason'),
  },
  (t) => [
    uniqueIndex('certificate_number').on(t.number),
    uniqueIndex('certificate_verify_code').on(t.verifyCode),
    index('certificate_discipline').on(t.disciplineId),
    index('certificate_entry').on(t.entryId),
  ],
)

/** The last serial number used in a year: numbers are never reused and have no gaps. */
export const certificateSerial = pgTable('certificate_serial', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})
