import type { AttendanceRules, OwnSitting, OwnTicket } from '#domain/attendance/contract'
import { lateLimit } from '#domain/attendance/record'
import { ticketNumber } from '#domain/attendance/tickets'
import { timeOfDay } from '#domain/kit/city-time'
import { qrDrawing } from '../../../platform/typst/qr-drawing.ts'
import { bring, componentWords, dayWords, rules, stampWords, subjectWords } from './ticket-words.ts'

/** A ticket to be printed, with the name of its holder's picture where there is one. */
export interface PrintedTicket extends OwnTicket {
  readonly photo: string | null
}

/** Everything on the pages, as ticket.typ reads it: tickets of one event, a page each. */
export function pagesOf(tickets: readonly PrintedTicket[], doors: AttendanceRules, printedAt: Date) {
  const [first] = tickets
  const components = new Set(tickets.flatMap(({ sittings }) => sittings.map(({ component }) => component)))
  return {
    organisation: first?.organisation ?? '',
    event: { zh: first?.event ?? '', en: first?.latinEvent ?? null },
    note: doors.note,
    bring: bring(components),
    rules,
    printed: stampWords(printedAt),
    tickets: tickets.map(({ number, name, latinName, document, address, photo, waiting, sittings }) => ({
      ...{ number: ticketNumber(number), name, latinName, document, address, photo, waiting },
      qr: qrDrawing(address),
      sittings: sittings.map((one) => sittingLine(one, doors)),
    })),
  }
}

function sittingLine(one: OwnSitting, doors: AttendanceRules) {
  const [from, to] = [new Date(one.startsAt), new Date(one.endsAt)]
  return {
    day: dayWords(from),
    from: timeOfDay(from),
    to: timeOfDay(to),
    limit: timeOfDay(new Date(lateLimit(doors, one.component, one.startsAt))),
    component: componentWords(one.component),
    occupation: subjectWords(one),
    room: one.room,
    seat: one.seat,
    place: [one.site, one.address].filter((part) => part !== null),
  }
}
