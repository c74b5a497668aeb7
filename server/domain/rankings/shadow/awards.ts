import type { RuleSet } from '#domain/events/rule-set'
import type { SchemeView } from '#domain/standards/contract'
import {
  dividedBy,
  type Fraction,
  isLess,
  least,
  minus,
  most,
  nothing,
  plus,
  read,
  rounded,
  sum,
  times,
  whole,
} from './fraction.ts'

export type Aspect = SchemeView['criteria'][number]['subCriteria'][number]['aspects'][number]

/** A revision of a mark as the table holds it; `value` is decimal text. */
export interface ShadowMark {
  readonly sessionId: string
  readonly entryId: string
  readonly aspectId: string
  readonly judgeId: string
  readonly round: number
  readonly revision: number
  readonly value: string | null
  readonly absent: boolean
}

/** An entry's place in a session: the judges who mark it there. */
export interface ShadowPlace {
  readonly sessionId: string
  readonly entryId: string
  readonly judgeIds: readonly string[]
}

/** What an aspect of an entry is awarded in a session; nothing while undecided. `repeats` are rounds to be scored again. */
export function awardOf(
  aspect: Aspect,
  judgeIds: readonly string[],
  marks: readonly ShadowMark[],
  repeats: ReadonlySet<number>,
  rules: RuleSet,
): Fraction {
  if (marks.length === 0) return nothing
  if (aspect.kind === 'measurement') {
    const newest = marks.reduce((a, b) => (b.revision > a.revision ? b : a))
    return newest.value === null ? nothing : rounded(measured(aspect, read(newest.value)), rules.awardDecimals)
  }
  for (let round = 1; ; round++) {
    const given = judgeIds.map((judgeId) => newestOf(marks, judgeId, round))
    const isComplete = judgeIds.length > 0 && given.every((mark) => mark && (mark.absent || mark.value !== null))
    if (!isComplete) return nothing
    if (repeats.has(round)) continue
    const scores = given.flatMap((mark) => (mark && !mark.absent && mark.value !== null ? [read(mark.value)] : []))
    const award = aspect.kind === 'panel' ? ofPanel(aspect, scores, rules) : ofJudgement(aspect, scores, rules)
    if (award) return award
  }
}

function newestOf(marks: readonly ShadowMark[], judgeId: string, round: number): ShadowMark | null {
  let newest: ShadowMark | null = null
  for (const mark of marks)
    if (mark.judgeId === judgeId && mark.round === round && (!newest || mark.revision > newest.revision)) newest = mark
  return newest
}

function ofJudgement(aspect: Aspect, scores: readonly Fraction[], rules: RuleSet): Fraction | null {
  const [low, high] = [scores.reduce(least, scores[0] ?? nothing), scores.reduce(most, nothing)]
  if (isLess(whole(BigInt(rules.judgementSpread)), minus(high, low))) return null
  const top = Math.max(1, ...(aspect.ladder ?? []).map(({ score }) => score))
  const share = dividedBy(sum(scores), BigInt(top) * BigInt(scores.length))
  return rounded(times(read(aspect.maximum), share), rules.awardDecimals)
}

function ofPanel({ scale }: Aspect, scores: readonly Fraction[], rules: RuleSet): Fraction | null {
  if (!scale || scores.length === 0) return null
  const rest = [...scores].sort((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0))
  if (rest.length > scale.dropLowest + scale.dropHighest) {
    rest.splice(0, scale.dropLowest)
    rest.splice(rest.length - scale.dropHighest)
  }
  const mean = rounded(dividedBy(sum(rest), BigInt(rest.length)), rules.meanDecimals)
  return rounded(times(mean, read(scale.factor)), rules.awardDecimals)
}

/** What a measurement is worth before it is rounded. */
function measured({ measure, maximum }: Aspect, entered: Fraction): Fraction {
  if (!measure || measure.form === 'full-or-zero' || measure.form === 'steps') return entered
  if (measure.form === 'deductions')
    return most(minus(read(maximum), times(entered, read(measure.perFault))), read(measure.floor))
  const [low, high] = [minus(entered, read(measure.tolerance)), plus(entered, read(measure.tolerance))]
  if (measure.form === 'linear') {
    const at = (value: Fraction) => onLine(measure.from, measure.to, value)
    return most(at(low), at(high))
  }
  let above: Fraction | null = null
  let best: Fraction | null = null
  for (const row of measure.rows) {
    const upTo: Fraction | null = row.upTo === null ? null : read(row.upTo)
    const isReached = (!above || isLess(above, high)) && (!upTo || !isLess(upTo, low))
    if (isReached) best = best ? most(best, read(row.points)) : read(row.points)
    if (!upTo) break
    above = upTo
  }
  return best ?? nothing
}

interface End {
  readonly value: string
  readonly points: string
}

function onLine(from: End, to: End, value: Fraction): Fraction {
  const [a, b] = isLess(read(from.value), read(to.value)) ? [from, to] : [to, from]
  const [start, end] = [read(a.value), read(b.value)]
  const within = most(start, least(end, value))
  const [width, way] = [minus(end, start), minus(within, start)]
  const share = { over: way.over * width.under, under: way.under * width.over }
  return plus(read(a.points), times(minus(read(b.points), read(a.points)), share))
}
