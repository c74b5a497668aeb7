import { eq, sql } from 'drizzle-orm'
import { insertRows, rowsOf } from '#db/bulk'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { ticket } from '#db/schema/attendance'
import { batch } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { type IssuedTicket, planTickets, whyNotIssue } from '#domain/attendance/tickets'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { newToken } from '../../../platform/hash.ts'
import { eventKey } from '../../events/keys.ts'
import { getEventRow } from '../../events/queries.ts'
import { eventAttendanceKey } from '../keys.ts'
import { type EntryPlace, findEntryPlaces } from '../sittings.ts'

export interface IssueTickets {
  readonly eventId: string
  /** Why they go out although somebody has no place; null where everybody has. */
  readonly reason: string | null
}

export interface IssuedTickets {
  readonly issued: number
  readonly renewed: number
  readonly ended: number
}

/**
 * Issues the tickets of a batch: to whoever has none, again to whoever came back, and ends those of the withdrawn. To be
 * done again whenever candidates came or went since.
 */
export const issueTickets: Command<IssueTickets, IssuedTickets> = {
  name: 'issue-tickets',
  locks: ({ eventId }) => [
    ['event', eventId],
    ['batch', eventId],
  ],
  async run({ tx, now, newId }, { eventId, reason }) {
    const { state: eventState } = await getEventRow(tx, eventId)
    const [days] = await tx.select().from(batch).where(eq(batch.eventId, eventId))
    if (!days) throw new Refused(refuse('not-found', { what: 'batch' }))
    const places = (await findEntryPlaces(tx, eq(discipline.eventId, eventId))).filter(
      ({ withdrawnAt }) => !withdrawnAt,
    )
    const plan = planTickets(candidatesOf(places), await findIssued(tx, eventId))
    const unplaced = places.filter(({ session }) => !session).length
    const changes = plan.issue.length + plan.renew.length + plan.end.length
    orRefuse(whyNotIssue({ eventState, entries: places.length, unplaced, changes }, reason))
    const rows = plan.issue.map((one) => ({ id: newId(), eventId, ...one, code: newToken(16), issuedAt: now }))
    await insertRows(tx, ticket, rows)
    await renewTickets(tx, plan.renew, now)
    await endTickets(tx, plan.end, now)
    await tx
      .update(batch)
      .set({ ticketsAt: days.ticketsAt ?? now })
      .where(eq(batch.eventId, eventId))
    const result = { issued: plan.issue.length, renewed: plan.renew.length, ended: plan.end.length }
    return {
      result,
      audit: [
        { aggregate: 'event', aggregateId: eventId, act: 'issue-tickets', facts: { ...result, unplaced, reason } },
      ],
      dirty: [eventKey(eventId), eventAttendanceKey(eventId)],
    }
  },
}

/** Whoever finds the old one finds nothing: a ticket that holds again has another code. */
async function renewTickets(tx: Tx, renewed: readonly IssuedTicket[], now: Date): Promise<void> {
  const rows = renewed.map(({ id }) => ({ id, code: newToken(16), issuedAt: now }))
  await tx.execute(sql`
    update ${ticket} set voided_at = null, issued_at = again.issued_at, code = again.code
    from ${rowsOf(ticket, rows)} as again where ${ticket.id} = again.id`)
}

async function endTickets(tx: Tx, ended: readonly IssuedTicket[], now: Date): Promise<void> {
  const ids = ended.map(({ id }) => id)
  if (ids.length > 0) await tx.update(ticket).set({ voidedAt: now }).where(inArray(ticket.id, ids))
}

/** The tickets of a batch, the ended ones among them. */
export async function findIssued(tx: Tx, eventId: string): Promise<IssuedTicket[]> {
  const rows = await tx.select().from(ticket).where(eq(ticket.eventId, eventId))
  return rows.map(({ id, personId, number, voidedAt }) => ({ id, personId, number, isVoid: voidedAt !== null }))
}

/** Those who sit something, once each, by where they begin. */
export function candidatesOf(places: readonly EntryPlace[]) {
  const first = new Map<string, string>()
  for (const { personId, session, room, seat, name } of places) {
    if (!personId) continue
    const order = [session?.startsAt.toISOString() ?? '~', room ?? '', (seat ?? '').padStart(6, '0'), name].join(' ')
    const before = first.get(personId)
    if (before === undefined || order < before) first.set(personId, order)
  }
  return [...first].map(([personId, order]) => ({ personId, order }))
}
