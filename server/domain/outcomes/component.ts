import type { Points } from '#domain/kit/points'
import { addMonths } from '#domain/standards/calendar'
import type { OutcomeState } from './contract.ts'

/** A component that was passed in an earlier batch and still counts. */
export interface Carried {
  readonly outcomeId: string
  readonly validUntil: string
}

/** What must be known to say what became of a component of a candidate. */
export interface ComponentFacts {
  /** With how many points it is passed. */
  readonly pass: Points
  /** Whether the candidate has an entry in it; one that was withdrawn sits nothing. */
  readonly entry: 'standing' | 'withdrawn' | 'none'
  readonly absent: boolean
  /** Whether a violation that was recorded or confirmed voids it. */
  readonly voided: boolean
  /** Null while nobody knows. */
  readonly points: Points | null
  readonly carried: Carried | null
  /** Whether the candidate was recognised without an examination. */
  readonly recognised: boolean
}

/** How long a pass counts: from the last day of the batch. */
export interface Validity {
  readonly endsOn: string
  readonly validMonths: number
}

/** What became of a component. */
export interface ComponentResult {
  readonly state: OutcomeState
  readonly points: Points | null
  /** The last day on which a pass counts for a resit; null for anything else. */
  readonly validUntil: string | null
  readonly carriedFrom: string | null
}

const bare = (state: OutcomeState): ComponentResult => ({ state, points: null, validUntil: null, carriedFrom: null })

/**
 * What became of a component. Whoever sits it has what they get there; a pass of an earlier batch counts where nothing is sat.
 * What is void shows no points.
 */
export function componentResult(facts: ComponentFacts, validity: Validity): ComponentResult {
  const { pass, entry, absent, voided, points, carried, recognised } = facts
  if (recognised) return bare('recognised')
  if (entry !== 'standing') {
    if (carried) return { ...bare('carried'), validUntil: carried.validUntil, carriedFrom: carried.outcomeId }
    return bare(entry === 'withdrawn' ? 'absent' : 'pending')
  }
  if (voided) return bare('void')
  if (absent) return bare('absent')
  if (points === null) return bare('pending')
  if (points < pass) return { ...bare('failed'), points }
  return { ...bare('passed'), points, validUntil: addMonths(validity.endsOn, validity.validMonths) }
}
