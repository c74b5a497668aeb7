import { type ScoredAspect, scoredAspect } from '#domain/scoring/cell'
import type { SchemeView } from '#domain/standards/contract'

/** A scheme as scoring reads it. */
export interface SchemeIndex {
  readonly view: SchemeView
  readonly aspects: ReadonlyMap<string, ScoredAspect>
  /** The aspects of each sub-criterion, in order. */
  readonly sheets: ReadonlyMap<string, readonly ScoredAspect[]>
}

/** Indexes a scheme by identifiers, with its marks as points. */
export function indexScheme(view: SchemeView): SchemeIndex {
  const sheets = new Map<string, ScoredAspect[]>()
  for (const { subCriteria } of view.criteria)
    for (const { id, aspects } of subCriteria)
      sheets.set(
        id,
        aspects.map((aspect) => scoredAspect(aspect, id)),
      )
  const aspects = new Map([...sheets.values()].flat().map((aspect) => [aspect.id, aspect]))
  return { view, aspects, sheets }
}
