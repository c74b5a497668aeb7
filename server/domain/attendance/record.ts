import Type, { type Static } from 'typebox'
import type { EventState } from '#domain/events/contract'
import { timeOfDay } from '#domain/kit/city-time'
import { Id, Instant } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { Component } from '#domain/standards/standard'
import { type AttendanceKind, AttendanceKindName, type AttendanceRules } from './contract.ts'
import { Standing, type StandingState } from './standing.ts'

/** Something that happened at a door, as a tablet tells it. */
export const AttendanceAct = Type.Object({
  commandId: Id,
  kind: AttendanceKindName,
  /** One entry, or all who are left where they are absent; none where an act is undone. */
  entryIds: Type.Array(Id, { maxItems: 2000, uniqueItems: true }),
  /** The command that is taken back. */
  undoes: Type.Optional(Id),
  /** When it happened, by the tablet that has set its clock by the server. */
  saidAt: Instant,
  /** Why somebody is let in who came too late: those who run the batch may. */
  reason: Type.Optional(Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' })),
})
export type AttendanceAct = Static<typeof AttendanceAct>

const Facts = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))

/** What became of an act: where those whom it touched are now, or why it was refused. */
export const AttendanceAnswer = Type.Object({
  commandId: Id,
  refusal: Type.Union([Type.Object({ code: Type.String(), facts: Facts }), Type.Null()]),
  standings: Type.Record(Type.String(), Standing),
})
export type AttendanceAnswer = Static<typeof AttendanceAnswer>

/** Minutes of a component, or those of a theory where it is none. */
export const lateLimit = (rules: AttendanceRules, component: Component | null, startsAt: string): string =>
  new Date(Date.parse(startsAt) + rules.lateMinutes[component ?? 'theory'] * 60_000).toISOString()

/** When an act happened: a tablet's clock that runs ahead of the server's isn't believed. */
export const momentOf = (saidAt: string, now: Date): string =>
  Date.parse(saidAt) > now.getTime() ? now.toISOString() : new Date(saidAt).toISOString()

/** The session of an act. */
export interface DoorFacts {
  readonly eventState: EventState
  readonly startsAt: string
  /** The last moment at which somebody is let in. */
  readonly limit: string
}

/** An entry at the door. */
export interface AtDoor {
  readonly state: StandingState
  readonly withdrawn: boolean
  /** That a confirmed violation voids what would be sat here. */
  readonly barred: boolean
  /** That marks were given: somebody has seen it. */
  readonly marked: boolean
}

type EntryAct = Exclude<AttendanceKind, 'undo'>

/** Why an act is not for this session at all. */
export function whyNotAtDoor(kind: EntryAct, moment: string, door: DoorFacts): Refusal | null {
  if (door.eventState === 'closed') return refuse('event-closed')
  if (kind === 'absent' && moment < door.startsAt)
    return refuse('attendance-not-begun', { time: timeOfDay(new Date(door.startsAt)) })
  return null
}

/**
 * What an act does to an entry: `write` it, `skip` it where two tablets told the same or somebody was seen after all, or
 * refuse it.
 */
export function judgeAct(
  kind: EntryAct,
  moment: string,
  door: DoorFacts,
  entry: AtDoor,
  excused: boolean,
): 'write' | 'skip' | Refusal {
  if (kind === 'absent') {
    if (entry.withdrawn || entry.marked || entry.state !== 'expected') return 'skip'
    return 'write'
  }
  if (entry.withdrawn) return refuse('attendance-withdrawn')
  if (kind === 'check-in') {
    if (entry.state === 'in' || entry.state === 'out') return 'skip'
    if (entry.barred) return refuse('attendance-barred')
    if (moment > door.limit && !excused) return refuse('attendance-too-late', { time: timeOfDay(new Date(door.limit)) })
    return 'write'
  }
  if (entry.state !== 'in' && entry.state !== 'out') return refuse('attendance-not-in')
  return (entry.state === 'out') === (kind === 'check-out') ? 'skip' : 'write'
}
