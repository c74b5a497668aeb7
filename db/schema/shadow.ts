import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ShadowDifference } from '#domain/rankings/shadow/contract'
import { id, instant } from './columns.ts'
import { discipline } from './events.ts'
import { person } from './people.ts'

/** An alarm of the shadow: its figures and those of the ranking differed over the same marks. It stands until acknowledged. */
export const shadowAlarm = pgTable(
  'shadow_alarm',
  {
    id: id(),
    disciplineId: uuid('discipline_id')
      .notNull()
      .references(() => discipline.id),
    /** The newest mark that both had counted. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    differences: jsonb('differences').$type<ShadowDifference[]>().notNull(),
    raisedAt: instant('raised_at').notNull(),
    acknowledgedBy: uuid('acknowledged_by').references(() => person.id),
    acknowledgedAt: instant('acknowledged_at'),
    reason: text('reason'),
  },
  (t) => [index('shadow_alarm_discipline').on(t.disciplineId, t.raisedAt)],
)
