import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { AttendanceRules, OwnTickets, TicketBoard } from '#domain/attendance/contract'
import { ticketNumber } from '#domain/attendance/tickets'
import { dayOf } from '#domain/kit/city-time'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf, runners, staff } from '#domain/people/access'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { ownPerson } from '../../people/own-person.ts'
import { setAttendanceRules } from '../rules.ts'
import { issueTickets } from './issue-tickets.ts'
import { PublicTicket, publicTicket } from './public-ticket.ts'
import { getTicketBoard, readTickets } from './queries.ts'
import { oneTicketPdf, printTickets } from './tickets-pdf.ts'

const AtEvent = Type.Object({ eventId: Id })
const Pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'a PDF document' })
const byRunners = { access: { roles: runners, at: 'event' }, names: true } as const
const own = { access: 'own' } as const

/** Admission tickets: issued, printed one by one or all at once, and read by their holders. */
export function ticketRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/tickets',
    {
      config: { access: { roles: staff, at: 'event' }, names: true },
      schema: { params: AtEvent, response: { 200: TicketBoard } },
    },
    ({ params }) => getTicketBoard(platform, params.eventId),
  )
  app.post(
    '/api/events/:eventId/tickets',
    {
      config: byRunners,
      schema: {
        params: AtEvent,
        body: Type.Object({
          commandId: Id,
          reason: Type.Union([Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }), Type.Null()]),
        }),
        response: {
          200: Type.Object({ issued: Type.Integer(), renewed: Type.Integer(), ended: Type.Integer() }),
        },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, issueTickets, { ...params, reason }, { actor, commandId }),
  )
  app.put(
    '/api/events/:eventId/attendance-rules',
    {
      config: byRunners,
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, rules: AttendanceRules }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, rules }, actor }) =>
      execute(platform, setAttendanceRules, { ...params, rules }, { actor, commandId }),
  )
  printingRoutes(app, platform)
  holderRoutes(app, platform)
}

function printingRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/tickets.pdf',
    {
      config: byRunners,
      schema: { params: AtEvent, querystring: Type.Object({ ticketId: Id }), response: { 200: Pdf } },
    },
    async ({ params: { eventId }, query: { ticketId } }, reply) =>
      send(reply, await oneTicketPdf(platform, eventId, { ticketIds: [ticketId] })),
  )
  app.post(
    '/api/events/:eventId/tickets/print',
    { config: byRunners, schema: { params: AtEvent, response: { 200: Type.Object({ jobId: Id }) } } },
    async ({ params: { eventId }, actor }) => {
      const order = { kind: 'print-tickets', placeId: eventId, startedBy: personOf(actor) } as const
      return { jobId: await platform.jobs.start(order, (work) => printTickets(platform, eventId, work)) }
    },
  )
}

function holderRoutes(app: App, platform: Platform): void {
  app.get('/api/my/tickets', { config: own, schema: { response: { 200: OwnTickets } } }, async ({ actor }, reply) => {
    void reply.header('cache-control', 'private, no-store')
    const tickets = await readTickets(platform, { personId: ownPerson(actor) })
    return { today: dayOf(platform.clock()), tickets }
  })
  app.get(
    '/api/my/tickets/:eventId.pdf',
    { config: { ...own, passesSeal: true }, schema: { params: AtEvent, response: { 200: Pdf } } },
    async ({ params: { eventId }, actor }, reply) =>
      send(reply, await oneTicketPdf(platform, eventId, { personId: ownPerson(actor) })),
  )
  app.get(
    '/api/tickets/:code',
    {
      config: { access: 'public' },
      schema: {
        params: Type.Object({ code: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }) }),
        response: { 200: PublicTicket },
      },
    },
    async ({ params: { code } }, reply) => {
      void reply.header('cache-control', 'private, no-store')
      const [found] = await readTickets(platform, { code })
      if (!found) throw new Refused(refuse('ticket-unknown'))
      return publicTicket(found)
    },
  )
}

const send = (reply: FastifyReply, { bytes, number }: { bytes: Buffer; number: number }) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="ticket-${ticketNumber(number)}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(bytes)
