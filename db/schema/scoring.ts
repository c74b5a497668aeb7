import { bigint, bigserial, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SignOffRole } from '#domain/scoring/contract'
import type { PenaltyCause } from '#domain/scoring/penalty'
import { id, instant, pointsColumn } from './columns.ts'
import { paperSheet } from './paper.ts'
import { person, tablet } from './people.ts'
import { entry } from './registration.ts'
import { session } from './sessions.ts'
import { aspect, subCriterion } from './standards.ts'

/**
 * A revision of a mark: appended, never changed. The highest revision of a slot stands; a null value takes the mark
 * back, or says that the judge of a panel was absent. The slot is entry, aspect and round, and for all but a
 * measurement the judge as well.
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
    absent: boolean('absent').notNull().default(false),
    tabletId: uuid('tablet_id').references(() => tablet.id),
    commandId: uuid('command_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('mark_session').on(t.sessionId, t.seq),
    uniqueIndex('mark_revision').on(t.entryId, t.aspectId, t.round, t.judgeId, t.revision, t.sessionId),
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
    /** The printed sheet that was signed in ink; null where the judge signed on a tablet. */
    paperSheetId: uuid('paper_sheet_id').references(() => paperSheet.id),
  },
  (t) => [index('sign_off_session').on(t.sessionId, t.entryId)],
)

/**
 * Marks of a judge that the chief judge has set aside: further revisions without a value, from the first to the last place
 * in the order of writing. Put back, they stand again by further revisions.
 */
export const setAside = pgTable(
  'set_aside',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    judgeId: uuid('judge_id')
      .notNull()
      .references(() => person.id),
    /** Who took the judge's seat with this act; null where nobody did. */
    replacedBy: uuid('replaced_by').references(() => person.id),
    /** Entries whose marks by the replaced judge count on. */
    keptIds: uuid('kept_ids').array().notNull(),
    marks: integer('marks').notNull(),
    firstSeq: bigint('first_seq', { mode: 'number' }),
    lastSeq: bigint('last_seq', { mode: 'number' }),
    reason: text('reason').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    restoredBy: uuid('restored_by').references(() => person.id),
    restoredAt: instant('restored_at'),
    restoredReason: text('restored_reason'),
  },
  (t) => [index('set_aside_session').on(t.sessionId, t.at)],
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

/** Points off an entry, or the disqualification of a module: given by the chief judge, withdrawn with a reason. */
export const penalty = pgTable(
  'penalty',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    /** The code of the module; null for the entry as a whole. */
    module: text('module'),
    /** The points off; null for a disqualification. */
    points: pointsColumn('points'),
    cause: text('cause').$type<PenaltyCause>().notNull(),
    reason: text('reason').notNull(),
    givenBy: uuid('given_by')
      .notNull()
      .references(() => person.id),
    givenAt: instant('given_at').notNull(),
    withdrawnBy: uuid('withdrawn_by').references(() => person.id),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [index('penalty_session').on(t.sessionId, t.entryId), index('penalty_entry').on(t.entryId)],
)
