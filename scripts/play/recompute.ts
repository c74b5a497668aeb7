import type { MarkView } from '#domain/scoring/contract'
import type { SchemeView } from '#domain/standards/contract'

/**
 * An independent second computation of totals and ranks from bare marks: written apart from the product's own scoring,
 * in rational arithmetic, so that an error in one of them shows as a difference.
 */
export interface Recomputed {
  readonly entryId: string
  /** Hundredths of a point. */
  readonly total: bigint
  readonly rank: number
}

/** `panel` gives the number of judges who mark an entry; spread: how far judgement scores may differ. */
export function recompute(
  scheme: SchemeView,
  marks: readonly MarkView[],
  panel: ReadonlyMap<string, number>,
  spread: number,
): Recomputed[] {
  const totals = [...panel].map(([entryId, judges]) => {
    const own = marks.filter((mark) => mark.entryId === entryId)
    let total = 0n
    for (const criterion of scheme.criteria)
      for (const sub of criterion.subCriteria)
        for (const aspect of sub.aspects) {
          const given = own.filter((mark) => mark.aspectId === aspect.id)
          total +=
            aspect.kind === 'judgement' ? judged(given, judges, hundredths(aspect.maximum), spread) : measured(given)
        }
    return { entryId, total }
  })
  return totals.map((row) => ({ ...row, rank: 1 + totals.filter((other) => other.total > row.total).length }))
}

/** "0.5" as 50; refuses what is finer than a hundredth. */
export function hundredths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  if (/[1-9]/.test(fraction.slice(2))) throw new RangeError(`finer than a hundredth: ${text}`)
  return BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'))
}

function measured(given: readonly MarkView[]): bigint {
  const newest = [...given].sort((a, b) => b.revision - a.revision)[0]
  return newest?.value == null ? 0n : hundredths(newest.value)
}

/** The first complete round whose scores lie close enough: sum x maximum / (3 x judges), halves up. */
function judged(given: readonly MarkView[], judges: number, maximum: bigint, spread: number): bigint {
  for (let round = 1; ; round++) {
    const scores = given.flatMap((mark) => (mark.round === round && mark.value !== null ? [Number(mark.value)] : []))
    if (scores.length < judges) return 0n
    if (Math.max(...scores) - Math.min(...scores) > spread) continue
    const sum = BigInt(scores.reduce((a, b) => a + b, 0))
    const denominator = 3n * BigInt(judges)
    return (2n * sum * maximum + denominator) / (2n * denominator)
  }
}
