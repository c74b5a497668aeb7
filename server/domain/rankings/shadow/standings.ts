import type { RuleSet } from '#domain/events/rule-set'
import type { SchemeView } from '#domain/standards/contract'
import { awardOf, type ShadowMark, type ShadowPlace } from './awards.ts'
import { type Fraction, isLess, minus, most, nothing, read, rounded, sum, times, write } from './fraction.ts'

/*
 * The shadow: every total and rank computed a second time from bare marks, written apart from the product's own scoring
 * and ranking. It imports types alone, and computes in fractions of whole numbers from beginning to end, so that an
 * error in one of the two shows as a difference. Keep it apart: share no function with what it watches.
 */

/** Everything that the totals of some entries follow from. */
export interface ShadowFacts {
  readonly scheme: SchemeView
  readonly rules: RuleSet
  readonly entryIds: readonly string[]
  readonly places: readonly ShadowPlace[]
  readonly marks: Iterable<ShadowMark>
  /** The rounds that the chief judge has ordered to be scored again. */
  readonly repeats: readonly Pick<ShadowMark, 'sessionId' | 'entryId' | 'aspectId' | 'round'>[]
  /** Standing penalties; without points one disqualifies its module. */
  readonly penalties: readonly {
    readonly sessionId: string
    readonly entryId: string
    readonly module: string | null
    readonly points: string | null
  }[]
}

/** What the shadow makes of an entry. */
export interface ShadowTotal {
  readonly entryId: string
  /** The figures that the rank goes by: the total, then the modules that break ties. */
  readonly key: readonly Fraction[]
}

/** An entry's rank by the shadow, and its total as decimal text. */
export interface ShadowStanding {
  readonly rank: number
  readonly total: string
}

/** The totals of some entries, each for itself: a large discipline is read a portion at a time. */
export function shadowTotals({
  scheme,
  rules,
  entryIds,
  places,
  marks,
  repeats,
  penalties,
}: ShadowFacts): ShadowTotal[] {
  const cells = grouped(marks, cellOf)
  const again = grouped(repeats, cellOf)
  const placesOf = grouped(places, ({ entryId }) => entryId)
  const penaltiesOf = grouped(penalties, ({ entryId }) => entryId)
  return entryIds.map((entryId) => {
    const own = placesOf.get(entryId) ?? []
    const modules = scheme.criteria.map(({ code, subCriteria }) => {
      const awards = subCriteria.flatMap(({ aspects }) =>
        aspects.flatMap((aspect) =>
          own.map(({ sessionId, judgeIds }) => {
            const cell = cellOf({ sessionId, entryId, aspectId: aspect.id })
            const rounds = new Set(again.get(cell)?.map(({ round }) => round))
            return awardOf(aspect, judgeIds, cells.get(cell) ?? [], rounds, rules)
          }),
        ),
      )
      return { code, awarded: sum(awards) }
    })
    const here = new Set(own.map(({ sessionId }) => sessionId))
    const counted = (penaltiesOf.get(entryId) ?? []).filter(({ sessionId }) => here.has(sessionId))
    return { entryId, key: keyOf(modules, counted, rules) }
  })
}

/** Ranks by key: one more than the number of those above. */
export function shadowRanks(totals: readonly ShadowTotal[]): Map<string, ShadowStanding> {
  const ordered = [...totals].sort((a, b) => stands(b.key, a.key))
  const ranked = new Map<string, ShadowStanding>()
  let rank = 0
  for (const [i, { entryId, key }] of ordered.entries()) {
    const above = ordered[i - 1]?.key
    if (!above || stands(above, key) !== 0) rank = i + 1
    ranked.set(entryId, { rank, total: write(key[0] ?? nothing) })
  }
  return ranked
}

/** Positive where the first key stands above the second. */
function stands(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (const [i, figure] of a.entries()) {
    const other = b[i] ?? nothing
    if (isLess(other, figure)) return 1
    if (isLess(figure, other)) return -1
  }
  return 0
}

const cellOf = ({ sessionId, entryId, aspectId }: Pick<ShadowMark, 'sessionId' | 'entryId' | 'aspectId'>) =>
  [sessionId, entryId, aspectId].join()

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The total, and the figures that the rank goes by: the total, then the modules that break ties. */
function keyOf(
  modules: readonly { code: string; awarded: Fraction }[],
  penalties: ShadowFacts['penalties'],
  rules: RuleSet,
): readonly Fraction[] {
  const isOut = (code: string | null) => penalties.some(({ module, points }) => module === code && points === null)
  const countsEarly = (module: string | null) => module !== null && rules.penaltyStage === 'module'
  const off = (own: ShadowFacts['penalties']) =>
    sum(own.flatMap(({ points }) => (points === null ? [] : [read(points)])))
  const weighed = modules.map(({ code, awarded }) => {
    const early = off(penalties.filter(({ module }) => module === code && countsEarly(module)))
    const left = isOut(code) ? nothing : most(nothing, minus(awarded, early))
    return { code, points: rounded(times(left, read(rules.weights[code] ?? '1')), rules.moduleDecimals) }
  })
  const late = off(penalties.filter(({ module }) => !countsEarly(module) && !(module !== null && isOut(module))))
  const left = most(nothing, minus(sum(weighed.map(({ points }) => points)), late))
  const total = rounded(left, rules.totalDecimals ?? 4)
  const tie = (code: string) => rounded(weighed.find((module) => module.code === code)?.points ?? nothing, 4)
  return [total, ...rules.ranking.ties.map(tie)]
}
