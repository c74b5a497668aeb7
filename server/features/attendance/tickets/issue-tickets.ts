import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { ticket } from '#db/schema/attendance'
import { batch } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { type IssuedTicket, planTickets, whyNotIssue } from '#domain/attendance/tickets'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { newToken } from '../../../platform/hash.ts'
import { eventKey } from '../../events/keys.ts'
import { lockEvent } from '../../events/queries.ts'
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

/** So many rows go into one statement. */
const CHUNK = 5000

/**
 * Issues the tickets of a batch: to whoever has none, again to whoever came back, and ends those of the withdrawn. To be
 * done again whenever candidates came or went since.
 */
export const issueTickets: Command<IssueTickets, IssuedTickets> = {
  name: 'issue-tickets',
  async run({ tx, now, newId }, { eventId, reason }) {
    const { state: eventState } = await lockEvent(tx, eventId)
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
    for (let at = 0; at < rows.length; at += CHUNK) await tx.insert(ticket).values(rows.slice(at, at + CHUNK))
    // Whoever finds the old one finds nothing: a ticket that holds again has another code.
    for (const { id } of plan.renew)
      await tx
        .update(ticket)
        .set({ voidedAt: null, issuedAt: now, code: newToken(16) })
        .where(eq(ticket.id, id))
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
