import { bigserial, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SignOffRole } from '#domain/scoring/contract'
import { id, instant, pointsColumn } from './columns.ts'
import { person, tablet } from './people.ts'
import { entry } from './registration.ts'
import { session } from './sessions.ts'
import { aspect, subCriterion } from './standards.ts'

/**
 * A revision of a mark: appended, never changed. The highest revision of a slot stands; a null value takes the mark
 * back. The slot is entry, aspect and round, and for a judgement the judge as well.
 */
export const mark = pgTable(
  'mark',
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
    round: integer('round').notNull(),
    revision: integer('revision').notNull(),
    value: pointsColumn('value'),
    tabletId: uuid('tablet_id').references(() => tablet.id),
    commandId: uuid('command_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('mark_session').on(t.sessionId, t.seq),
    uniqueIndex('mark_revision').on(t.entryId, t.aspectId, t.round, t.judgeId, t.revision),
    uniqueIndex('mark_command').on(t.commandId),
  ],
)

/** A signature under a sheet (an entry's sub-criterion in a session), with the hash of what was signed. */
export const signOff = pgTable(
  'sign_off',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    subCriterionId: uuid('sub_criterion_id')
      .notNull()
      .references(() => subCriterion.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').$type<SignOffRole>().notNull(),
    contentHash: text('content_hash').notNull(),
    signedAt: instant('signed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by').references(() => person.id),
    reason: text('reason'),
  },
  (t) => [index('sign_off_session').on(t.sessionId, t.entryId)],
)

/** The chief judge's order that a round of a judgement be scored again. */
export const repeatOrder = pgTable(
  'repeat_order',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    aspectId: uuid('aspect_id')
      .notNull()
      .references(() => aspect.id),
    round: integer('round').notNull(),
    orderedBy: uuid('ordered_by')
      .notNull()
      .references(() => person.id),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('repeat_order_round').on(t.entryId, t.aspectId, t.round),
    index('repeat_order_session').on(t.sessionId),
  ],
)
