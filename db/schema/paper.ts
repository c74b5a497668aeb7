import { type AnyPgColumn, jsonb, pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PaperReading } from '#domain/scoring/paper'
import { id, instant } from './columns.ts'
import { person } from './people.ts'
import { entry } from './registration.ts'
import { session } from './sessions.ts'
import { subCriterion } from './standards.ts'

/** A mark sheet that was printed: its identifier is what the QR code on it holds, and leads to no name. */
export const paperSheet = pgTable(
  'paper_sheet',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references((): AnyPgColumn => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    subCriterionId: uuid('sub_criterion_id')
      .notNull()
      .references(() => subCriterion.id),
    printedAt: instant('printed_at').notNull(),
    /** When two readings agreed and its marks were taken. */
    takenAt: instant('taken_at'),
  },
  (t) => [uniqueIndex('paper_sheet_of').on(t.sessionId, t.entryId, t.subCriterionId)],
)

/** What one person has read on a printed sheet; the readings before it are in the audit chain. */
export const paperReading = pgTable(
  'paper_reading',
  {
    sheetId: uuid('sheet_id')
      .notNull()
      .references(() => paperSheet.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    reading: jsonb('reading').$type<PaperReading>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sheetId, t.personId] })],
)
