import type { RuleSet } from '#domain/events/rule-set'
import type { MarkView, RepeatView } from '#domain/scoring/contract'
import type { SchemeView } from '#domain/standards/contract'
import {
  type Fraction,
  fraction,
  isMore,
  larger,
  minus,
  nothing,
  over,
  plus,
  ratio,
  rounded,
  smaller,
  sum,
  times,
} from './fraction.ts'

type Aspect = SchemeView['criteria'][number]['subCriteria'][number]['aspects'][number]
type Measure = NonNullable<Aspect['measure']>

/** What an entry was given: marks of any aspect, rounds that were ordered again, and how many judges give them. */
export interface Given {
  readonly marks: readonly MarkView[]
  readonly repeats: readonly RepeatView[]
  readonly judges: number
}

/** What an aspect is awarded by the marks of one entry, as exact fractions; nothing until it is decided. */
export function awardOf(aspect: Aspect, { marks, repeats, judges }: Given, rules: RuleSet): Fraction {
  const given = marks.filter(({ aspectId }) => aspectId === aspect.id)
  if (aspect.kind === 'measurement') return measured(aspect, given, rules)
  for (let round = 1; ; round++) {
    const values = given.flatMap((mark) => (mark.round === round && mark.value !== null ? [mark.value] : []))
    if (values.length < judges) return nothing
    if (repeats.some((repeat) => repeat.aspectId === aspect.id && repeat.round === round)) continue
    const present = values.filter((value) => value !== 'absent').map(fraction)
    const award = aspect.kind === 'panel' ? ofPanel(aspect, present, rules) : judged(aspect, present, rules)
    if (award) return award
  }
}

/** Sum x maximum / (highest score of the ladder x judges), where the scores lie close enough. */
function judged({ maximum, ladder }: Aspect, scores: readonly Fraction[], rules: RuleSet): Fraction | null {
  const spread = minus(scores.reduce(larger), scores.reduce(smaller))
  if (isMore(spread, ratio(BigInt(rules.judgementSpread), 1n))) return null
  const highest = BigInt(Math.max(1, ...(ladder ?? []).map(({ score }) => score)))
  const mean = over(sum(scores), ratio(highest * BigInt(scores.length), 1n))
  return rounded(times(mean, fraction(maximum)), rules.awardDecimals)
}

/** The extremes are taken away one by one, and the mean of what remains is multiplied. */
function ofPanel({ scale }: Aspect, present: readonly Fraction[], rules: RuleSet): Fraction | null {
  if (!scale || present.length === 0) return null
  const left = [...present]
  const take = (which: (a: Fraction, b: Fraction) => Fraction) => left.splice(left.indexOf(left.reduce(which)), 1)
  if (left.length > scale.dropHighest + scale.dropLowest) {
    for (let i = 0; i < scale.dropHighest; i++) take(larger)
    for (let i = 0; i < scale.dropLowest; i++) take(smaller)
  }
  const mean = rounded(over(sum(left), ratio(BigInt(left.length), 1n)), rules.meanDecimals)
  return rounded(times(mean, fraction(scale.factor)), rules.awardDecimals)
}

/** The newest mark of anybody stands. */
function measured({ measure, maximum }: Aspect, given: readonly MarkView[], rules: RuleSet): Fraction {
  const newest = [...given].sort((a, b) => b.revision - a.revision)[0]
  if (newest?.value == null) return nothing
  return rounded(worth(measure, fraction(newest.value), fraction(maximum)), rules.awardDecimals)
}

function worth(measure: Measure | null, value: Fraction, maximum: Fraction): Fraction {
  switch (measure?.form) {
    case 'deductions':
      return larger(minus(maximum, times(value, fraction(measure.perFault))), fraction(measure.floor))
    case 'table':
      return best(
        value,
        measure.tolerance,
        (at) => tableAt(measure, at),
        measure.rows.map(({ upTo }) => upTo),
      )
    case 'linear':
      return best(value, measure.tolerance, (at) => lineAt(measure, at), [])
    default:
      return value
  }
}

/** The best of the ends of the tolerance and of every bound between them, and just above it. */
function best(
  value: Fraction,
  tolerance: string,
  at: (value: Fraction) => Fraction,
  bounds: readonly (string | null)[],
): Fraction {
  const [from, to] = [minus(value, fraction(tolerance)), plus(value, fraction(tolerance))]
  const step = fraction('0.0001')
  const inside = bounds
    .flatMap((bound) => (bound === null ? [] : [fraction(bound), plus(fraction(bound), step)]))
    .filter((bound) => !isMore(from, bound) && !isMore(bound, to))
  return [from, to, ...inside].map(at).reduce(larger)
}

function tableAt({ rows }: Extract<Measure, { form: 'table' }>, value: Fraction): Fraction {
  const row = rows.find(({ upTo }) => upTo === null || !isMore(value, fraction(upTo)))
  return row ? fraction(row.points) : nothing
}

function lineAt({ from, to }: Extract<Measure, { form: 'linear' }>, value: Fraction): Fraction {
  const [a, b] = [fraction(from.value), fraction(to.value)]
  const within = larger(smaller(a, b), smaller(larger(a, b), value))
  const share = over(minus(within, a), minus(b, a))
  return plus(fraction(from.points), times(share, minus(fraction(to.points), fraction(from.points))))
}
