import { individual } from '#domain/applications/admission'
import { dayOf, instantAt, minuteOfDay } from '#domain/kit/city-time'
import { addDays, daysBetween, weekdayOf } from '#domain/kit/working-days'
import type { OpeningHours, RoomKind } from '#domain/organisations/contract'
import type { Component, ComponentRule } from '#domain/standards/standard'
import {
  type BatchProblem,
  DAY_MINUTES,
  type Hall,
  type Held,
  type Part,
  type Span,
  usualRules,
  type Wish,
} from '#domain/timetables/batch/problem'
import type { TimetabledBatch, TimetabledRoom, TimetabledSession } from './read-batch.ts'

/** A problem, and how its places in lists lead back to the batch. */
export interface Posed {
  readonly problem: BatchProblem
  /** The minute of an instant, and back. */
  minuteOf(at: Date): number
  instantOf(minute: number): Date
  /** A session of the batch as the problem sees it. */
  heldOf(session: TimetabledSession): Held
  readonly disciplineIds: readonly string[]
  readonly roomIds: readonly string[]
  readonly entryIds: readonly string[]
}

export interface PoseOptions {
  /** Whether sessions that may move cost something when they do. */
  readonly keep: boolean
}

/** In which rooms a component is held, and in which order they are sat. */
const kinds: Readonly<Record<Component, { kind: RoomKind; rank: number | null }>> = {
  theory: { kind: 'theory', rank: 0 },
  skill: { kind: 'skill', rank: 1 },
  review: { kind: 'review', rank: 2 },
  'work-record': { kind: 'review', rank: null },
  ethics: { kind: 'review', rank: null },
}

/** Of what is held with one candidate after the other, a session lasts half a day at most. */
const HALF_DAY = 180

/** A batch as a problem of its timetable: pinned, begun and marked sessions are fixed, the others may go anywhere. */
export function poseBatch(batch: TimetabledBatch, { keep }: PoseOptions): Posed {
  const { startsOn, endsOn } = batch.event
  const days = daysBetween(startsOn, endsOn) + 1
  // Counted on the city's clock, so that a day has 1440 also where its clocks are changed.
  const minuteOf = (at: Date) => daysBetween(startsOn, dayOf(at)) * DAY_MINUTES + minuteOfDay(at)
  const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Span => ({
    from: minuteOf(startsAt),
    to: minuteOf(endsAt),
  })
  const disciplineIds = batch.parts.map(({ row }) => row.id)
  const offerings = numbered(batch.parts.map(({ row }) => row.offeringId ?? row.id))
  const sites = numbered(batch.rooms.map(({ site }) => site.id))
  const roomIds = batch.rooms.map(({ row }) => row.id)
  const entries = batch.entries.filter(({ disciplineId }) => disciplineIds.includes(disciplineId))
  const people = numbered(entries.map(({ personId, id }) => personId ?? id))
  const employers = numbered(entries.map(({ employer }) => employer))
  const places = new Map(entries.map(({ id }, place) => [id, place]))
  const bySession = new Map<string, number[]>()
  for (const { id, sessionId } of entries)
    if (sessionId) bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), places.get(id) ?? -1])
  const heldOf = ({ row }: TimetabledSession): Held => ({
    part: disciplineIds.indexOf(row.disciplineId),
    hall: row.roomId ? roomIds.indexOf(row.roomId) : -1,
    ...spanOf(row),
    entries: bySession.get(row.id) ?? [],
  })
  const loose = new Map(batch.sessions.filter((one) => !isHeld(one)).map((one) => [one.row.id, heldOf(one)]))
  const wasOf = (sessionId: string | null): Wish['was'] => {
    const held = keep && sessionId ? loose.get(sessionId) : undefined
    return held && held.hall >= 0 ? { hall: held.hall, from: held.from } : null
  }
  const problem: BatchProblem = {
    days,
    halls: batch.rooms.map((one) => hallOf(one, sites(one.site.id), startsOn, days, spanOf)),
    parts: batch.parts.map(({ row, rule }) => partOf(rule, offerings(row.offeringId ?? row.id))),
    entries: entries.map(({ id, disciplineId, personId, employer, sessionId }) => ({
      part: disciplineIds.indexOf(disciplineId),
      person: people(personId ?? id),
      employer: employer === individual ? -1 : employers(employer),
      was: wasOf(sessionId),
    })),
    people: people.count,
    fixed: batch.sessions
      .filter(isHeld)
      .map(heldOf)
      .filter(({ part }) => part >= 0),
    busy: batch.elsewhere.map(({ personId, ...hours }) => ({ person: people(personId), span: spanOf(hours) })),
    rules: usualRules,
  }
  return {
    ...{ problem, minuteOf, heldOf, disciplineIds, roomIds, entryIds: entries.map(({ id }) => id) },
    instantOf: (minute) => instantAt(startsOn, minute),
  }
}

/** Whether a session stays where it is. */
export const isHeld = ({ row, fixed }: TimetabledSession): boolean => fixed || row.pinned

/** Gives each of some names its number, from 0 in their order. */
function numbered(names: readonly string[]) {
  const numbers = new Map<string, number>()
  for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size)
  return Object.assign((name: string) => numbers.get(name) ?? -1, { count: numbers.size })
}

function partOf({ component, mode, minutes, equipment }: ComponentRule, offering: number): Part {
  const oneByOne = mode === 'oral' || mode === 'defence' || mode === 'portfolio'
  const turns = oneByOne ? Math.max(1, Math.floor(HALF_DAY / minutes)) : 1
  return { offering, ...kinds[component], equipment, minutes, turns }
}

function hallOf(
  { row, site, stations, busy }: TimetabledRoom,
  at: number,
  startsOn: string,
  days: number,
  spanOf: (hours: { startsAt: Date; endsAt: Date }) => Span,
): Hall {
  return {
    ...{ site: at, kind: row.kind, equipment: row.equipment, capacity: row.capacity },
    stations: stations.map(({ capacity, equipment }) => ({ capacity, equipment })),
    open: Array.from({ length: days }, (_, day) => openOn(site.openingHours, startsOn, day)).flat(),
    busy: busy.map(spanOf),
  }
}

/** When a site is open on the n-th day. */
function openOn(hours: readonly OpeningHours[], startsOn: string, day: number): Span[] {
  const weekday = weekdayOf(addDays(startsOn, day))
  const minute = (text: string) => day * DAY_MINUTES + Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  return hours.filter((one) => one.weekday === weekday).map(({ from, to }) => ({ from: minute(from), to: minute(to) }))
}
