import type { RoomKind } from '#domain/organisations/contract'

/** From a minute until another; minutes are counted from midnight before the first day of the batch. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const DAY_MINUTES = 1440

/**
 * What a batch asks of its timetable: every entry in a session of its part, in a hall, at a time. Parts, halls, entries,
 * people, employers and sites are named by their place in these lists, from 0.
 */
export interface BatchProblem {
  readonly days: number
  readonly halls: readonly Hall[]
  readonly parts: readonly Part[]
  readonly entries: readonly Wish[]
  readonly people: number
  /** Sessions that stay as they are, with their entries: pinned, begun, or of parts that are not asked for. */
  readonly fixed: readonly Held[]
  /** Where a person is expected elsewhere. */
  readonly busy: readonly { readonly person: number; readonly span: Span }[]
  readonly rules: TimetableRules
}

/** A room of a site, with all that a session could need of it. */
export interface Hall {
  readonly site: number
  readonly kind: RoomKind
  readonly equipment: readonly string[]
  /** How many sit at a time where it has no stations. */
  readonly capacity: number
  readonly stations: readonly Station[]
  readonly open: readonly Span[]
  /** When something else is held there. */
  readonly busy: readonly Span[]
}

export interface Station {
  readonly capacity: number
  readonly equipment: readonly string[]
}

/** A component of an offering, as a timetable sees it. */
export interface Part {
  readonly offering: number
  /** Of one offering, a person sits lower ranks first; null where the order is free. */
  readonly rank: number | null
  readonly kind: RoomKind
  readonly equipment: readonly string[]
  readonly minutes: number
  /** How many candidates may follow one another at one place within a session. */
  readonly turns: number
}

/** An entry that wants a seat. */
export interface Wish {
  readonly part: number
  readonly person: number
  /** -1 for none. */
  readonly employer: number
  /** Where it sat before. */
  readonly was: { readonly hall: number; readonly from: number } | null
}

/** A session of a plan; `hall` is -1 for one that is held in no known room. */
export interface Held {
  readonly part: number
  readonly hall: number
  readonly from: number
  readonly to: number
  readonly entries: readonly number[]
}

/** A timetable of a batch: its sessions beside the fixed ones. Entries that are in none have no place. */
export type Plan = readonly Held[]

/** What a centre asks of every timetable; all of it can be set. Costs are in minutes of a room. */
export interface TimetableRules {
  /** Sessions begin at multiples of so many minutes. */
  readonly grid: number
  /** Minutes between two sessions in a room. */
  readonly turnover: number
  /** Minutes between two sessions of a person, at one site and at two. */
  readonly rest: number
  readonly travel: number
  /** What a further day costs that a person has to come. */
  readonly dayCost: number
  /** From this many minutes of waiting between two sessions of a day on, each begun half hour costs. */
  readonly patience: number
  readonly waitCost: number
  /** What a further session costs over which an employer's candidates of a part are spread. */
  readonly splitCost: number
  /** What it costs that an entry sits at another time, or in another room, than before. */
  readonly moveCost: number
  readonly roomCost: number
}

export const usualRules: TimetableRules = {
  grid: 15,
  turnover: 15,
  rest: 30,
  travel: 90,
  dayCost: 20,
  patience: 120,
  waitCost: 1,
  splitCost: 15,
  moveCost: 30,
  roomCost: 10,
}

export const dayIn = (minute: number): number => Math.floor(minute / DAY_MINUTES)

/** How long a session of so many candidates lasts in a hall with so many places at a time. */
export const lengthFor = ({ minutes }: Part, seats: number, count: number): number =>
  minutes * Math.max(1, Math.ceil(count / Math.max(1, seats)))
