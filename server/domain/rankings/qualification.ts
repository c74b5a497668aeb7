import Type, { type Static } from 'typebox'
import { Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { type Points, points } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'

const NumberOrNull = (maximum: number) => Type.Union([Type.Integer({ minimum: 1, maximum }), Type.Null()])

/** Who of one discipline's official result may enter another: each condition that is set must hold. */
export const QualificationRule = Type.Object({
  /** The first so many places; whoever shares the last of them qualifies too. */
  places: NumberOrNull(10_000),
  /** The first so many percent of the entries, half-up. */
  percent: NumberOrNull(100),
  minimum: Type.Union([PointsText, Type.Null()]),
  /** At most so many of one delegation. */
  perDelegation: NumberOrNull(1000),
})
export type QualificationRule = Static<typeof QualificationRule>

/** An entry of the source result with what became of it. */
export const QualifyingRow = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  name: Name,
  delegation: Type.Object({ code: Type.String(), name: Name }),
  rank: Type.Integer(),
  total: PointsText,
  qualifies: Type.Boolean(),
  /** The entry that it has become in the target; null where it has not been taken over. */
  takenAs: Type.Union([Type.Object({ entryId: Id, number: Type.Integer(), withdrawn: Type.Boolean() }), Type.Null()]),
})
export type QualifyingRow = Static<typeof QualifyingRow>

/** A discipline from which entries qualify. */
export const QualificationView = Type.Object({
  id: Id,
  from: Type.Object({ eventName: Name, disciplineId: Id, code: Type.String(), name: Name }),
  rule: QualificationRule,
  version: Type.Integer(),
  changedAt: Instant,
  /** The version of the official result that counts; null before it is published. */
  result: Type.Union([Type.Integer(), Type.Null()]),
  rows: Type.Array(QualifyingRow),
})
export type QualificationView = Static<typeof QualificationView>

/** A standing as the rule looks at it. */
export interface QualifyingStanding {
  readonly entryId: string
  readonly rank: number
  readonly total: Points
  readonly delegation: string
}

/**
 * The entries that qualify, by identifier. Places are counted by rank, so that equal ranks stand or fall together; of a
 * delegation the best ranked so many, with whoever shares the last of their ranks.
 */
export function qualifiedOf(standings: readonly QualifyingStanding[], rule: QualificationRule): Set<string> {
  const places = Math.min(rule.places ?? Number.MAX_SAFE_INTEGER, shareOf(standings.length, rule.percent))
  const minimum = rule.minimum === null ? null : points(rule.minimum)
  const fit = standings.filter(({ rank, total }) => rank <= places && (minimum === null || total >= minimum))
  const most = rule.perDelegation
  if (most === null) return new Set(fit.map(({ entryId }) => entryId))
  const better = ({ rank, delegation }: QualifyingStanding) =>
    fit.filter((other) => other.delegation === delegation && other.rank < rank).length
  return new Set(fit.filter((row) => better(row) < most).map(({ entryId }) => entryId))
}

/** So many percent of a number, half-up; everything where no percentage is set. */
const shareOf = (count: number, percent: number | null): number =>
  percent === null ? Number.MAX_SAFE_INTEGER : Math.floor((count * percent * 2 + 100) / 200)

/** What must be known to judge whether a discipline's qualification may be set. */
export interface QualificationFacts {
  readonly fromId: string
  readonly toId: string
  readonly eventClosed: boolean
  /** Whether the target has marks: then who takes part is settled. */
  readonly marked: boolean
}

/** Why the rule may not be set. While nothing was marked a change takes effect at once; then it is refused. */
export function whyNotSetQualification(facts: QualificationFacts, rule: QualificationRule): Refusal | null {
  if (facts.fromId === facts.toId) return refuse('qualification-of-itself')
  if (facts.eventClosed) return refuse('event-closed')
  if (facts.marked) return refuse('qualification-in-use')
  const empty = rule.places === null && rule.percent === null && rule.minimum === null
  return empty ? refuse('qualification-without-condition') : null
}
