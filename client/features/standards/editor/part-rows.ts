import type { DraftAspect, SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { aspectsOfCriterion } from '#domain/standards/totals'
import { ASPECT, type At, childrenOf, isSame, isUnder, partAt, placeOfPointer } from './draft.ts'
import { sumOf } from './figures.ts'

/** A line of the tree: a part, what it adds up to, and the worst that is wrong with it. */
export interface PartRow {
  readonly at: At
  readonly code: string
  readonly name: string
  /** Null while it can't be added up. */
  readonly marks: string | null
  /** Whether what lies under it is listed; null where nothing can lie there. */
  readonly open: boolean | null
  /** Where it is closed, also of what lies under it. */
  readonly worst: SchemeProblem['severity'] | null
}

/** The scheme, its criteria, and the way down to the part at `at` with all that lies beside it. */
export function partRows(draft: SchemeDraft, at: At, problems: readonly SchemeProblem[]): PartRow[] {
  const placed = problems.map(({ where, severity }) => ({ at: placeOfPointer(where).at, severity }))
  const rowsFrom = (place: At): PartRow[] => {
    const open = place.length === ASPECT ? null : isUnder(at, place)
    const own = placed.filter((one) => (open ? isSame(one.at, place) : isUnder(one.at, place)))
    const row = {
      at: place,
      ...titleOf(draft, place),
      marks: sumOf(aspectsAt(draft, place)),
      open,
      worst: worstOf(own),
    }
    return [row, ...(open ? childrenOf(draft, place).flatMap((_, below) => rowsFrom([...place, below])) : [])]
  }
  return rowsFrom([])
}

/** What a part is called: its code, and its name or description. */
export function titleOf(draft: SchemeDraft, at: At): { code: string; name: string } {
  const part = partAt(draft, at)
  if (!part) return { code: '', name: draft.name }
  return { code: part.code, name: 'description' in part ? part.description : part.name }
}

/** The aspects of a part: itself, where it is one. */
export function aspectsAt(draft: SchemeDraft, at: At): DraftAspect[] {
  const part = partAt(draft, at)
  if (!part) return draft.criteria.flatMap(aspectsOfCriterion)
  if ('subCriteria' in part) return aspectsOfCriterion(part)
  return 'aspects' in part ? part.aspects : [part]
}

function worstOf(problems: readonly Pick<SchemeProblem, 'severity'>[]): SchemeProblem['severity'] | null {
  if (problems.some(({ severity }) => severity === 'error')) return 'error'
  return problems.length > 0 ? 'warning' : null
}
