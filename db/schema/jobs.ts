import { sql } from 'drizzle-orm'
import { customType, index, jsonb, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { JobKind, JobState } from '#domain/kit/job'
import type { Refusal } from '#domain/kit/refusal'
import { id, instant } from './columns.ts'
import { person } from './people.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Something long that a person has started: how far it is, and what came of it. A running one that isn't heard of has died. */
export const job = pgTable(
  'job',
  {
    id: id(),
    kind: text('kind').$type<JobKind>().notNull(),
    /** What it works on: an event, or an organisation. */
    placeId: uuid('place_id').notNull(),
    startedBy: uuid('started_by').references(() => person.id),
    state: text('state').$type<JobState>().notNull(),
    /** From 0 to 1. */
    share: real('share').notNull().default(0),
    /** What it said last of how far it is. */
    facts: jsonb('facts').$type<Readonly<Record<string, string | number | null>>>().notNull(),
    result: jsonb('result'),
    refusal: jsonb('refusal').$type<Refusal>(),
    fileName: text('file_name'),
    fileType: text('file_type'),
    file: bytes('file'),
    startedAt: instant('started_at').notNull(),
    heardAt: instant('heard_at').notNull(),
    endedAt: instant('ended_at'),
    cancelAskedAt: instant('cancel_asked_at'),
  },
  (t) => [
    index('job_place').on(t.placeId, t.startedAt),
    uniqueIndex('job_alone').on(t.placeId, t.kind).where(sql`${t.state} = 'running'`),
  ],
)
