import Type, { type Static } from 'typebox'
import { canonicalText } from '#domain/kit/canonical'
import { Id, Instant, PointsText } from '#domain/kit/ids'
import { formatPoints, largestFigure, type Points, parsePoints } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { SessionState } from '#domain/sessions/contract'
import { Reason } from './contract.ts'

/** What a penalty is given for. */
export const penaltyCauses = ['overtime', 'safety', 'discipline', 'cheating', 'forbidden-aid', 'other'] as const
export type PenaltyCause = (typeof penaltyCauses)[number]

const Module = Type.Union([Type.String({ minLength: 1, maxLength: 40 }), Type.Null()])

/** A penalty as the chief judge gives it: `points` off the module or the whole entry; null disqualifies the module. */
export const PenaltyInput = Type.Object({
  entryId: Id,
  /** The code of a criterion of the scheme; null for the entry as a whole. */
  module: Module,
  points: Type.Union([PointsText, Type.Null()]),
  cause: Type.Enum(penaltyCauses),
  reason: Reason,
})
export type PenaltyInput = Static<typeof PenaltyInput>

const Given = Type.Object({ at: Instant, by: Type.Object({ personId: Id, name: Type.String() }) })

/** A penalty on record; one that was withdrawn says by whom and why, and counts nothing. */
export const PenaltyView = Type.Object({
  id: Id,
  ...PenaltyInput.properties,
  given: Given,
  withdrawn: Type.Union([Type.Object({ ...Given.properties, reason: Type.String() }), Type.Null()]),
})
export type PenaltyView = Static<typeof PenaltyView>

/** A standing penalty as totals count it; without points it disqualifies the module. */
export interface GivenPenalty {
  readonly module: string | null
  readonly points: Points | null
}

/** A standing penalty as rankings and results show it: what it takes away, without its reason. */
export const StandingPenalty = Type.Pick(PenaltyInput, ['module', 'points'])
export type StandingPenalty = Static<typeof StandingPenalty>

/** Writes a standing penalty for the wire. */
export const standingPenalty = ({ module, points }: GivenPenalty): StandingPenalty => ({
  module,
  points: points === null ? null : formatPoints(points),
})

/** What must be known to judge whether a penalty may be given. */
export interface PenaltyFacts {
  readonly sessionState: SessionState
  /** Null where the entry doesn't take part in the session. */
  readonly entry: { readonly withdrawn: boolean } | null
  /** The codes of the scheme's modules. */
  readonly modules: readonly string[]
}

/** Penalties are given from the opening of a session on, also once it is closed, for until then nobody has competed. */
export function whyNotPenalise(
  { sessionState, entry, modules }: PenaltyFacts,
  input: Pick<PenaltyInput, 'module' | 'points'>,
): Refusal | null {
  if (sessionState === 'planned') return refuse('session-not-open', { state: sessionState })
  if (!entry) return refuse('entry-not-in-session')
  if (entry.withdrawn) return refuse('entry-withdrawn')
  if (input.module !== null && !modules.includes(input.module))
    return refuse('module-unknown', { module: input.module })
  if (input.points === null) return input.module === null ? refuse('disqualification-without-module') : null
  const off = parsePoints(input.points)
  if (off === null || off <= 0) return refuse('penalty-not-positive', { value: input.points })
  return off > largestFigure
    ? refuse('penalty-large', { value: input.points, most: formatPoints(largestFigure) })
    : null
}

/** A penalty is withdrawn once. */
export function whyNotWithdrawPenalty(isWithdrawn: boolean): Refusal | null {
  return isWithdrawn ? refuse('penalty-withdrawn') : null
}

/** The text of a standing penalty that a result's input covers. */
export function penaltyText(penalty: GivenPenalty, entryId: string): string {
  return canonicalText({ entryId, penalty: { ...standingPenalty(penalty) } })
}
