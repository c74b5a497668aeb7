import type { EventState } from '#domain/events/contract'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { plainNumber } from '#domain/kit/text'

/** A candidate of a batch, as far as the ticket goes. */
export interface Candidate {
  readonly personId: string
  /** By which tickets are numbered: those who sit together have numbers that follow. */
  readonly order: string
}

/** A ticket that was issued. */
export interface IssuedTicket {
  readonly id: string
  readonly personId: string
  readonly number: number
  readonly isVoid: boolean
}

/** What issuing does: numbers for those who have none, tickets that hold again, tickets that end. */
export interface TicketPlan {
  readonly issue: readonly { readonly personId: string; readonly number: number }[]
  readonly renew: readonly IssuedTicket[]
  readonly end: readonly IssuedTicket[]
}

/**
 * Numbers are counted on from the highest that was given, and none is given twice: whoever withdrew and came back has
 * the number from before.
 */
export function planTickets(candidates: readonly Candidate[], issued: readonly IssuedTicket[]): TicketPlan {
  const held = new Map(issued.map((ticket) => [ticket.personId, ticket]))
  const standing = new Set(candidates.map(({ personId }) => personId))
  const last = Math.max(0, ...issued.map(({ number }) => number))
  const fresh = candidates
    .filter(({ personId }) => !held.has(personId))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  return {
    issue: fresh.map(({ personId }, at) => ({ personId, number: last + 1 + at })),
    renew: issued.filter(({ personId, isVoid }) => isVoid && standing.has(personId)),
    end: issued.filter(({ personId, isVoid }) => !isVoid && !standing.has(personId)),
  }
}

/** What must be known before tickets are issued. */
export interface IssueFacts {
  readonly eventState: EventState
  readonly entries: number
  readonly unplaced: number
  readonly changes: number
}

/** Why tickets may not be issued: nobody goes out without a place, unless somebody says why. */
export function whyNotIssue(facts: IssueFacts, reason: string | null): Refusal | null {
  if (facts.eventState === 'closed') return refuse('event-closed')
  if (facts.eventState === 'draft') return refuse('tickets-before-announcement')
  if (facts.entries === 0) return refuse('tickets-without-candidates')
  if (facts.unplaced > 0 && reason === null) return refuse('tickets-unplaced', { count: facts.unplaced })
  return facts.changes === 0 ? refuse('tickets-up-to-date') : null
}

/** A ticket's number as it is printed and read out: at least four digits. */
export const ticketNumber = (number: number): string => String(number).padStart(4, '0')

/** What a scanned link or typed text means: the code of a ticket, whatever follows it, or digits; null where it is neither. */
export function readTicket(text: string): { readonly code: string } | { readonly digits: string } | null {
  const plain = plainNumber(text)
  const code = /(?:^|\/t\/)([A-Za-z0-9_-]{22})(?:[^A-Za-z0-9_-].*)?$/.exec(plain)?.[1]
  if (code) return { code }
  const digits = plain.toUpperCase()
  return /^\d{1,17}[\dX]?$/.test(digits) ? { digits } : null
}
