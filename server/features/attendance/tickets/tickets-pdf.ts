import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { OwnTicket, TicketsPrinted, UnprintableTicket } from '#domain/attendance/contract'
import { ticketNumber } from '#domain/attendance/tickets'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Platform } from '../../../platform/feature.ts'
import type { JobOutcome, JobWork } from '../../../platform/jobs/jobs.ts'
import { printMarked, unprintableIn } from '../../../platform/typst/print.ts'
import { findPhotos } from '../photos.ts'
import { findAttendanceRules } from '../rules.ts'
import { readTickets } from './queries.ts'
import { pagesOf } from './ticket-page.ts'

const template = join(import.meta.dirname, 'ticket.typ')

/**
 * So many tickets are set at a time. Setting grows faster than the number of pages, and whoever wants a certificate
 * meanwhile waits for one chunk.
 */
const CHUNK = 50

/** So many of those who are left out are named; their count is told. */
const MOST_NAMED = 1000

type Ticket = OwnTicket & { readonly personId: string }
type Printing = Pick<Platform, 'db' | 'keyring' | 'publicUrl' | 'clock'>

/** Tickets of one event as a PDF, a page each, with the photos of their holders. */
export async function ticketsPdf(
  { db, clock }: Printing,
  eventId: string,
  tickets: readonly Ticket[],
): Promise<Buffer> {
  const people = tickets.map(({ personId }) => personId)
  const photos = await findPhotos(db, eventId, people)
  const printed = tickets.map((one) => ({ ...one, photo: photos.has(one.personId) ? `${one.personId}.jpg` : null }))
  const pictures = Object.fromEntries([...photos].map(([personId, bytes]) => [`${personId}.jpg`, bytes]))
  return printMarked(template, pagesOf(printed, await findAttendanceRules(db, eventId), clock()), pictures)
}

/** One ticket that holds. Refuses with not-found, and with ticket-void where it doesn't. */
export async function oneTicketPdf(
  printing: Printing,
  eventId: string,
  by: { readonly personId: string } | { readonly ticketIds: readonly string[] },
): Promise<{ bytes: Buffer; number: number }> {
  const [found] = await readTickets(printing, { eventId, ...by })
  if (!found) throw new Refused(refuse('not-found', { what: 'ticket' }))
  if (found.isVoid) throw new Refused(refuse('ticket-void', { number: found.number }))
  return { bytes: await ticketsPdf(printing, eventId, [found]), number: found.number }
}

/** Of the tickets those whose holder's names can be printed, and who the others are. */
async function sorted(tickets: readonly Ticket[]): Promise<{ printable: Ticket[]; unprintable: UnprintableTicket[] }> {
  const [printable, unprintable]: [Ticket[], UnprintableTicket[]] = [[], []]
  for (const ticket of tickets) {
    const { number, name, latinName } = ticket
    const characters = await unprintableIn(`${name} ${latinName ?? ''}`)
    if (characters.length === 0) printable.push(ticket)
    else unprintable.push({ ticketNumber: ticketNumber(number), name, characters })
  }
  return { printable, unprintable }
}

/**
 * All tickets that hold, in one file: the work of a job. Who has a name that no font can print is left out and named, and
 * everybody else is printed; one by one such a ticket is printed too, with 〓 for the character.
 */
export async function printTickets(
  printing: Printing,
  eventId: string,
  { signal, report }: JobWork,
): Promise<JobOutcome> {
  const valid = (await readTickets(printing, { eventId })).filter(({ isVoid }) => !isVoid)
  if (valid.length === 0) throw new Refused(refuse('tickets-none'))
  const { printable: tickets, unprintable } = await sorted(valid)
  const leftOut = { count: unprintable.length, people: unprintable.slice(0, MOST_NAMED) }
  const result: TicketsPrinted = { tickets: tickets.length, ...(leftOut.count > 0 ? { leftOut } : {}) }
  if (tickets.length === 0) return { result }
  const whole = await PDFDocument.create({ updateMetadata: false })
  for (let at = 0; at < tickets.length; at += CHUNK) {
    signal.throwIfAborted()
    report(at / tickets.length, { done: at, total: tickets.length })
    const part = await PDFDocument.load(await ticketsPdf(printing, eventId, tickets.slice(at, at + CHUNK)))
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
  }
  report(0.99, { done: tickets.length, total: tickets.length })
  // Writes some objects at a time, so that others are answered between.
  const bytes = Buffer.from(await whole.save({ objectsPerTick: 200 }))
  const name = `准考证 ${tickets[0]?.event ?? ''}.pdf`.replaceAll(/[\\/:*?"<>|]/g, ' ')
  return { result, file: { name, type: 'application/pdf', bytes } }
}
