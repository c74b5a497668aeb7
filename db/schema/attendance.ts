import {
  bigserial,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type {
  AttendanceKind,
  AttendanceRules,
  ViolationRule,
  ViolationState,
  Voiding,
} from '#domain/attendance/contract'
import { id, instant } from './columns.ts'
import { event } from './events.ts'
import { person } from './people.ts'
import { entry } from './registration.ts'
import { session } from './sessions.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A candidate's admission ticket to a batch. Where and when they sit is read from the sessions, so that it is never old. */
export const ticket = pgTable(
  'ticket',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** Counted from 1 within the batch. */
    number: integer('number').notNull(),
    /** What the QR code holds. */
    code: text('code').notNull(),
    issuedAt: instant('issued_at').notNull(),
    voidedAt: instant('voided_at'),
  },
  (t) => [
    uniqueIndex('ticket_person').on(t.eventId, t.personId),
    uniqueIndex('ticket_number').on(t.eventId, t.number),
    uniqueIndex('ticket_code').on(t.code),
  ],
)

/** What holds at the doors of an event, where it isn't the default. */
export const attendanceRules = pgTable('attendance_rules', {
  eventId: uuid('event_id')
    .primaryKey()
    .references(() => event.id),
  content: jsonb('content').$type<AttendanceRules>().notNull(),
  at: instant('at').notNull(),
})

/** What happened at the door, appended: `saidAt` is the tablet's time, `at` the server's. */
export const attendance = pgTable(
  'attendance',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    kind: text('kind').$type<AttendanceKind>().notNull(),
    late: boolean('late').notNull().default(false),
    by: uuid('by').references(() => person.id),
    commandId: uuid('command_id').notNull(),
    /** The command that this one takes back. */
    undoes: uuid('undoes'),
    saidAt: instant('said_at').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('attendance_session').on(t.sessionId, t.seq),
    uniqueIndex('attendance_command').on(t.commandId, t.entryId),
  ],
)

/** The kinds of violations and what each leads to; a newer version takes the place of the older for violations to come. */
export const violationRule = pgTable(
  'violation_rule',
  {
    id: id(),
    code: text('code').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').$type<ViolationRule>().notNull(),
    at: instant('at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [uniqueIndex('violation_rule_version').on(t.code, t.version)],
)

/** A violation of a candidate, with the consequence that its kind had when it was recorded. */
export const violation = pgTable(
  'violation',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    sessionId: uuid('session_id').references(() => session.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entry.id),
    personId: uuid('person_id').references(() => person.id),
    ruleId: uuid('rule_id')
      .notNull()
      .references(() => violationRule.id),
    voids: text('voids').$type<Voiding>().notNull(),
    banMonths: integer('ban_months').notNull(),
    words: text('words').notNull(),
    state: text('state').$type<ViolationState>().notNull(),
    recordedBy: uuid('recorded_by').references(() => person.id),
    recordedAt: instant('recorded_at').notNull(),
    /** The last day on which the person may reply. */
    replyUntil: date('reply_until', { mode: 'string' }).notNull(),
    reply: text('reply'),
    repliedAt: instant('replied_at'),
    decidedBy: uuid('decided_by').references(() => person.id),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
  },
  (t) => [
    index('violation_event').on(t.eventId),
    index('violation_person').on(t.personId),
    index('violation_entry').on(t.entryId),
  ],
)

/** A photo or a paper that shows a violation. */
export const violationFile = pgTable(
  'violation_file',
  {
    id: id(),
    violationId: uuid('violation_id')
      .notNull()
      .references(() => violation.id),
    name: text('name').notNull(),
    type: text('type').notNull(),
    hash: text('hash').notNull(),
    content: bytes('content').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('violation_file_violation').on(t.violationId)],
)
