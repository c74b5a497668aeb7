import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The head of an aggregate's hash chain. */
export const auditChain = pgTable(
  'audit_chain',
  {
    aggregate: text('aggregate').notNull(),
    aggregateId: uuid('aggregate_id').notNull(),
    length: integer('length').notNull(),
    head: text('head').notNull(),
  },
  (t) => [primaryKey({ columns: [t.aggregate, t.aggregateId] })],
)

/** One act, with the exact text that its hash covers. Appended, never changed. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    aggregate: text('aggregate').notNull(),
    aggregateId: uuid('aggregate_id').notNull(),
    number: integer('number').notNull(),
    at: instant('at').notNull(),
    content: text('content').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [uniqueIndex('audit_entry_chain').on(t.aggregate, t.aggregateId, t.number)],
)

/** What a command was answered, so that a command sent twice is carried out once. */
export const commandAnswer = pgTable(
  'command_answer',
  {
    commandId: uuid('command_id').primaryKey(),
    command: text('command').notNull(),
    actor: text('actor').notNull(),
    inputHash: text('input_hash').notNull(),
    answer: jsonb('answer').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('command_answer_at').on(t.at)],
)
