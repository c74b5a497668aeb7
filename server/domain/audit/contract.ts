import Type, { type Static } from 'typebox'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { Id, Instant } from '#domain/kit/ids'

/** The aggregates that keep a hash chain; `register` opens with every other chain, so that none can vanish whole. */
export const aggregates = ['register', 'system', 'person', 'organisation', 'event', 'discipline', 'session'] as const
export type Aggregate = (typeof aggregates)[number]

/** An act to be written into its aggregate's chain; the facts name people by identifier only. */
export interface AuditDraft {
  readonly aggregate: Aggregate
  readonly aggregateId: string
  readonly act: string
  readonly facts: Canonical
}

/** Who did it, under which command, and when (ISO 8601, UTC). */
export interface AuditContext {
  readonly actor: Canonical
  readonly commandId: string
  readonly at: string
}

/** The identifier of the chains of which there is one only. */
export const soleId = '00000000-0000-0000-0000-000000000000'

/** What stands before the first entry of a chain. */
export const genesis = '0'.repeat(64)

/** The exact text that an entry's hash covers. `number` counts from 1 within the chain. */
export function auditText(draft: AuditDraft, context: AuditContext, number: number): string {
  return canonicalText({
    act: draft.act,
    actor: context.actor,
    aggregate: draft.aggregate,
    aggregateId: draft.aggregateId,
    at: context.at,
    commandId: context.commandId,
    facts: draft.facts,
    number,
  })
}

/** What is hashed (SHA-256) for an entry: the hash before it, a line feed, its text. */
export const linkText = (previousHash: string, text: string): string => `${previousHash}\n${text}`

/** An act as those who may read the log see it. `actor` and `facts` name people by identifier only. */
export const AuditLine = Type.Object({
  seq: Type.Integer(),
  aggregate: Type.String(),
  aggregateId: Id,
  number: Type.Integer(),
  at: Instant,
  act: Type.String(),
  actor: Type.Record(Type.String(), Type.String()),
  facts: Type.Unknown(),
  hash: Type.String(),
})
export type AuditLine = Static<typeof AuditLine>

/**
 * What is wrong with a chain: an entry changed or missing, a head that doesn't fit its entries, a chain that has
 * vanished, or one that was never registered.
 */
export const AuditFault = Type.Object({
  aggregate: Type.String(),
  aggregateId: Type.String(),
  number: Type.Union([Type.Integer(), Type.Null()]),
  fault: Type.Enum(['entry-changed', 'entry-missing', 'head-differs', 'chain-missing', 'chain-unregistered'] as const),
})
export type AuditFault = Static<typeof AuditFault>

/** The outcome of a verification. No faults: nothing was changed. */
export const AuditReport = Type.Object({
  chains: Type.Integer(),
  entries: Type.Integer(),
  faults: Type.Array(AuditFault),
})
export type AuditReport = Static<typeof AuditReport>
