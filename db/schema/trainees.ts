import { bigserial, boolean, index, integer, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, pointsColumn } from './columns.ts'
import { person, tablet } from './people.ts'
import { entry } from './registration.ts'
import { session } from './sessions.ts'
import { aspect } from './standards.ts'

/**
 * A revision of a mark that a trainee judge gave beside the panel: appended, never changed, and kept apart from the
 * marks, so that nothing that counts can read it.
 */
export const traineeMark = pgTable(
  'trainee_mark',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    aspectId: uuid('aspect_id')
      .notNull()
      .references(() => aspect.id),
    judgeId: uuid('judge_id')
      .notNull()
      .references(() => person.id),
    revision: integer('revision').notNull(),
    value: pointsColumn('value'),
    absent: boolean('absent').notNull().default(false),
    tabletId: uuid('tablet_id').references(() => tablet.id),
    commandId: uuid('command_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('trainee_mark_session').on(t.sessionId, t.judgeId),
    uniqueIndex('trainee_mark_revision').on(t.entryId, t.aspectId, t.judgeId, t.revision, t.sessionId),
    uniqueIndex('trainee_mark_command').on(t.commandId),
  ],
)
