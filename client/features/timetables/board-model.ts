import { dayOf, instantAt, minuteOfDay } from '#domain/kit/city-time'
import type { BatchTimetable, TimetableRoom } from '#domain/timetables/batch-contract'

/** What the board shows as a block: a session as it is, or one as proposed. */
export interface Block {
  /** The session's id; of a proposed one a name of its own. */
  readonly key: string
  /** Null for one that is only proposed. */
  readonly sessionId: string | null
  readonly disciplineId: string
  readonly name: string
  /** Null for one that is in no room of the batch's sites; then `place` says where. */
  readonly roomId: string | null
  readonly place: string
  /** In the city's time: the day, and minutes from its midnight. */
  readonly day: string
  readonly from: number
  readonly to: number
  readonly entries: number
  readonly pinned: boolean
  readonly fixed: boolean
}

/** The city's day and minute of an instant. */
export function inCity(instant: string): { day: string; minute: number } {
  const at = new Date(instant)
  return { day: dayOf(at), minute: minuteOfDay(at) }
}

/** The instant of a minute of a day in the city. */
export const instantOf = (day: string, minute: number): string => instantAt(day, minute).toISOString()

/** A minute of the day as the clock shows it: "09:05". */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => {
  const { day, minute } = inCity(startsAt)
  return { day, from: minute, to: minute + Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000) }
}

/** The sessions as they are. */
export const blocksOf = ({ sessions }: BatchTimetable): Block[] =>
  sessions.map(({ startsAt, endsAt, ...session }) => ({
    ...session,
    key: session.sessionId,
    ...spanOf({ startsAt, endsAt }),
  }))

/** The sessions as proposed: those that stay, and the new ones in place of all others. */
export function proposedBlocks({ sessions, disciplines, proposal, ...rest }: BatchTimetable): Block[] {
  const staying = sessions.filter(({ pinned, fixed }) => pinned || fixed)
  const names = new Map(disciplines.map(({ disciplineId, name }) => [disciplineId, name]))
  const proposed = (proposal?.content.sessions ?? []).map((one, at) => ({
    ...{ key: `proposed-${at}`, sessionId: null, disciplineId: one.disciplineId, roomId: one.roomId, place: '' },
    ...{ name: names.get(one.disciplineId) ?? '', entries: one.entryIds.length, pinned: false, fixed: false },
    ...spanOf(one),
  }))
  return [...blocksOf({ ...rest, disciplines, proposal, sessions: staying }), ...proposed]
}

/** The hours that the board shows, whole, the same on every day. */
export function hoursOf(rooms: readonly TimetableRoom[], blocks: readonly Block[]): { from: number; to: number } {
  const spans = [...rooms.flatMap(({ open }) => open.map(spanOf)), ...blocks]
  if (spans.length === 0) return { from: 8 * 60, to: 18 * 60 }
  return {
    from: Math.floor(Math.min(...spans.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60) * 60,
  }
}

/** When a room is closed on a day, within the hours that the board shows. */
export function closedOn(room: TimetableRoom, day: string, hours: { from: number; to: number }) {
  const open = room.open
    .map(spanOf)
    .filter((span) => span.day === day)
    .sort((a, b) => a.from - b.from)
  const closed: { from: number; to: number }[] = []
  let from = hours.from
  for (const span of open) {
    if (span.from > from) closed.push({ from, to: span.from })
    from = Math.max(from, span.to)
  }
  if (from < hours.to) closed.push({ from, to: hours.to })
  return closed
}

/** The sites in the rooms' order, each with how many of the rooms that follow are its own. */
export function sitesOf(rooms: readonly TimetableRoom[]): { site: string; rooms: number }[] {
  const sites: { site: string; rooms: number }[] = []
  for (const { site } of rooms) {
    const last = sites.at(-1)
    if (last?.site === site) last.rooms += 1
    else sites.push({ site, rooms: 1 })
  }
  return sites
}

/** The nearest place of the grid for a session that begins about then and must lie within the hours. */
export function snap(minute: number, length: number, grid: number, hours: { from: number; to: number }): number {
  const nearest = Math.round(minute / grid) * grid
  const last = Math.floor((hours.to - length) / grid) * grid
  return Math.max(Math.ceil(hours.from / grid) * grid, Math.min(nearest, last))
}

/** By how many per cent a timetable costs more than what was proven; null where nothing was. */
export function gapOf({ cost, bound }: { cost: number; bound: number | null }): number | null {
  if (bound === null) return null
  return cost <= bound ? 0 : (cost - bound) / cost
}
