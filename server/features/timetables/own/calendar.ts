import ical, { ICalCalendarMethod } from 'ical-generator'
import { componentNames, levelNames } from '#domain/batches/names'
import type { OwnRow } from './queries.ts'

/** Sequence numbers count minutes from here. */
const BEGIN = Date.UTC(2025, 0, 1)

/**
 * A person's sessions as a calendar of RFC 5545: hours in UTC, every line ended by CR LF, the last one too (3.1). An entry
 * keeps its identifier wherever its session moves to.
 */
export function calendarOf(rows: readonly OwnRow[], changedAt: (row: OwnRow) => Date | null, host: string): string {
  const calendar = ical({
    name: '试金石 Touchstone',
    prodId: { company: 'Touchstone', product: 'timetable' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 1800,
  })
  for (const row of rows) {
    const changed = changedAt(row)
    calendar.createEvent({
      id: `${row.entryId}@${host}`,
      start: row.startsAt,
      end: row.endsAt,
      stamp: changed ?? row.startsAt,
      lastModified: changed,
      sequence: changed ? Math.max(0, Math.floor((changed.getTime() - BEGIN) / 60_000)) : 0,
      summary: summaryOf(row),
      location: [row.site ?? row.place, row.room, row.address].filter(Boolean).join(' '),
      description: [row.event, row.seat && `座位 Seat ${row.seat}`].filter(Boolean).join('\n'),
    })
  }
  // The generator leaves the last line without its end.
  return `${calendar.toString().trimEnd()}\r\n`
}

const summaryOf = ({ occupation, level, component, discipline }: OwnRow): string =>
  occupation && component
    ? [occupation, level && levelNames[level].name, componentNames[component].name].filter(Boolean).join(' ')
    : discipline
