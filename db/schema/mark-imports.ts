import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'
import { person } from './people.ts'
import { session } from './sessions.ts'

/**
 * A file of marks that was imported into a session. Its marks are those of the session from the first to the last
 * place in the order of writing: nobody else writes there while the session is locked.
 */
export const markImport = pgTable(
  'mark_import',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    marks: integer('marks').notNull(),
    firstSeq: bigint('first_seq', { mode: 'number' }).notNull(),
    lastSeq: bigint('last_seq', { mode: 'number' }).notNull(),
    importedBy: uuid('imported_by')
      .notNull()
      .references(() => person.id),
    importedAt: instant('imported_at').notNull(),
    undoneBy: uuid('undone_by').references(() => person.id),
    undoneAt: instant('undone_at'),
    undoneReason: text('undone_reason'),
  },
  (t) => [index('mark_import_session').on(t.sessionId, t.importedAt)],
)
