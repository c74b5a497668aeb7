/**
 * Exams that each want one period and one room, as the public yardstick words it (ITC 2007, exam track). Exams, periods
 * and rooms are named by their place in these lists, from 0.
 */
export interface ExamProblem {
  readonly exams: readonly Exam[]
  readonly periods: readonly Period[]
  readonly rooms: readonly Room[]
  readonly periodRules: readonly PeriodRule[]
  /** Exams that share their room with no other. */
  readonly alone: readonly number[]
  readonly weights: Weights
}

export interface Exam {
  readonly minutes: number
  /** Each student once. */
  readonly students: readonly number[]
  /** The only periods and rooms it may have; any where left out. A fixed exam has one of each. */
  readonly periods?: readonly number[]
  readonly rooms?: readonly number[]
  /** Where it was, and what leaving that period or that room costs. */
  readonly was?: { readonly place: Place; readonly periodWeight: number; readonly roomWeight: number }
}

export interface Period {
  /** Periods of the same day have the same text. */
  readonly day: string
  readonly minutes: number
  readonly penalty: number
}

export interface Room {
  readonly seats: number
  readonly penalty: number
}

/** How two exams' periods relate: the same one, not the same one, or the first strictly after the second. */
export interface PeriodRule {
  readonly kind: 'coincidence' | 'exclusion' | 'after'
  readonly first: number
  readonly second: number
}

/** What each soft rule costs; those that a problem leaves out are 0. */
export interface Weights {
  readonly twoInARow: number
  readonly twoInADay: number
  /** Exams of a student at most this many periods apart cost 1. */
  readonly spread: number
  readonly mixedDurations: number
  readonly frontLoad: { readonly largest: number; readonly lastPeriods: number; readonly weight: number }
}

/** Where an exam is held. */
export interface Place {
  readonly period: number
  readonly room: number
}

/** One place an exam, in the exams' order; -1 for the period and the room of one that has none. */
export type Timetable = readonly Place[]

export interface CostParts {
  readonly twoInARow: number
  readonly twoInADay: number
  readonly periodSpread: number
  readonly mixedDurations: number
  readonly frontLoad: number
  readonly roomPenalty: number
  readonly periodPenalty: number
  /** Exams that left the place where they were. */
  readonly changes: number
}

/** How often each hard rule is broken. */
export interface Breaches {
  readonly conflicts: number
  readonly overfullRooms: number
  readonly tooLong: number
  readonly periodRules: number
  readonly shared: number
  /** Exams outside the periods and rooms they may have. */
  readonly notAllowed: number
}

export interface Evaluation {
  /** The breaches' sum: 0 for a timetable that can be used. */
  readonly hard: number
  readonly breaches: Breaches
  /** The parts' sum. */
  readonly cost: number
  readonly parts: CostParts
}
