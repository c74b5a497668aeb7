import { type ScoredAspect, scoredAspect } from '#domain/scoring/cell'
import type { SchemeView } from '#domain/standards/contract'

/** A scheme as scoring reads it. */
export interface SchemeIndex {
  readonly view: SchemeView
  readonly aspects: ReadonlyMap<string, ScoredAspect>
  /** The aspects of each sub-criterion, in order. */
  readonly sheets: ReadonlyMap<string, readonly ScoredAspect[]>
  /** The code of each aspect's module. */
  readonly modules: ReadonlyMap<string, string>
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
  return { view, aspects, sheets, modules: modulesOf(view) }
}

const modulesOf = ({ criteria }: SchemeView): Map<string, string> =>
  new Map(
    criteria.flatMap(({ code, subCriteria }) =>
      subCriteria.flatMap(({ aspects }) => aspects.map(({ id }): [string, string] => [id, code])),
    ),
  )
