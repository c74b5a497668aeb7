import type { SchemeView } from '#domain/standards/contract'

export type CriterionView = SchemeView['criteria'][number]
export type SubCriterionView = CriterionView['subCriteria'][number]
export type AspectView = SubCriterionView['aspects'][number]

/** One aspect of one entry. */
export interface Spot {
  readonly entryId: string
  readonly aspectId: string
}

/** Whether two name the same entry and aspect: what was begun there goes on. */
export const isSameSpot = (a: Spot, b: Spot): boolean => a.entryId === b.entryId && a.aspectId === b.aspectId

/** An aspect with the sheet and the criterion that it stands in. */
export interface Step {
  readonly aspect: AspectView
  readonly sheet: SubCriterionView
  readonly criterion: CriterionView
}

/** A scheme as a judge walks through it: aspect after aspect. */
export interface Walk {
  readonly steps: readonly Step[]
  readonly sheets: readonly SubCriterionView[]
  stepOf(aspectId: string): Step | null
  sheetOf(subCriterionId: string): SubCriterionView | null
  /** Where an aspect stands among all, from 0; -1 where the scheme has none of it. */
  placeOf(aspectId: string): number
}

/** Lays a scheme out as a walk; sub-criteria without aspects are left out. */
export function walkOf(scheme: SchemeView): Walk {
  const steps: Step[] = scheme.criteria.flatMap((criterion) =>
    criterion.subCriteria.flatMap((sheet) => sheet.aspects.map((aspect) => ({ aspect, sheet, criterion }))),
  )
  const places = new Map(steps.map(({ aspect }, place) => [aspect.id, place]))
  const sheets = [...new Map(steps.map(({ sheet }) => [sheet.id, sheet])).values()]
  const sheetsById = new Map(sheets.map((sheet) => [sheet.id, sheet]))
  const placeOf = (aspectId: string) => places.get(aspectId) ?? -1
  return {
    steps,
    sheets,
    placeOf,
    stepOf: (aspectId) => steps[placeOf(aspectId)] ?? null,
    sheetOf: (subCriterionId) => sheetsById.get(subCriterionId) ?? null,
  }
}

/** The thing so many places further on in a list; null beyond its ends. */
export function beside<Thing>(things: readonly Thing[], at: number, by: number): Thing | null {
  return at < 0 ? null : (things[at + by] ?? null)
}

/**
 * The next spot that lacks a mark, after `from`: first in the rest of its sheet and then in the sheet's beginning, so
 * that a sheet is finished before it is left; then in the rest of the entry and its beginning; then in the entries
 * after it, and round to those before. Null where nothing is missing.
 */
export function nextMissing(
  walk: Walk,
  entryIds: readonly string[],
  from: Spot,
  isMissing: (spot: Spot) => boolean,
): Spot | null {
  const at = walk.placeOf(from.aspectId)
  const here = walk.steps[at]
  const after = [...walk.steps.slice(at + 1), ...walk.steps.slice(0, at + 1)]
  const sheet = after.filter((step) => step.sheet === here?.sheet)
  const inEntry = (entryId: string, steps: readonly Step[]) => {
    const found = steps.find(({ aspect }) => isMissing({ entryId, aspectId: aspect.id }))
    return found ? { entryId, aspectId: found.aspect.id } : null
  }
  const own = inEntry(from.entryId, sheet) ?? inEntry(from.entryId, after)
  if (own) return own
  const place = entryIds.indexOf(from.entryId)
  for (const entryId of [...entryIds.slice(place + 1), ...entryIds.slice(0, Math.max(place, 0))]) {
    const found = inEntry(entryId, walk.steps)
    if (found) return found
  }
  return null
}
