import { type Points, parsePoints, sumPoints, zero } from '#domain/kit/points'
import type { AspectKind, DraftAspect, DraftCriterion, SchemeDraft } from './contract.ts'

/** The points of some aspects, and how many aspects there are (also those that lack a mark). */
export interface Total {
  readonly count: number
  readonly marks: Points
}

/** The totals of a scheme. Sections and days come in the order in which they first appear in the aspects. */
export interface SchemeTotals {
  readonly whole: Total
  readonly kinds: Readonly<Record<AspectKind, Total>>
  /** In the order of the scheme's criteria. */
  readonly criteria: readonly Total[]
  readonly sections: ReadonlyMap<string, Total>
  readonly days: ReadonlyMap<number, Total>
}

/** The maximum of an aspect; zero where it has none. */
export const maximumOf = (aspect: DraftAspect): Points => parsePoints(aspect.maximum ?? '') ?? zero

/** Every aspect of a criterion, in order. */
export function aspectsOfCriterion(criterion: DraftCriterion): DraftAspect[] {
  return criterion.subCriteria.flatMap((subCriterion) => subCriterion.aspects)
}

/** Counts and adds up aspects. */
export function totalOf(aspects: readonly DraftAspect[]): Total {
  return { count: aspects.length, marks: sumPoints(aspects.map(maximumOf)) }
}

/** Adds up a scheme by kind, criterion, section, day and whole. */
export function totalsOf(scheme: SchemeDraft): SchemeTotals {
  const aspects = scheme.criteria.flatMap(aspectsOfCriterion)
  const days = scheme.criteria
    .flatMap((criterion) => criterion.subCriteria)
    .flatMap(({ day, aspects }) => aspects.map((aspect) => ({ key: day, aspect })))
  return {
    whole: totalOf(aspects),
    kinds: {
      measurement: totalOf(aspects.filter((aspect) => aspect.kind === 'measurement')),
      judgement: totalOf(aspects.filter((aspect) => aspect.kind === 'judgement')),
      panel: totalOf(aspects.filter((aspect) => aspect.kind === 'panel')),
    },
    criteria: scheme.criteria.map((criterion) => totalOf(aspectsOfCriterion(criterion))),
    sections: grouped(aspects.map((aspect) => ({ key: aspect.section, aspect }))),
    days: grouped(days),
  }
}

function grouped<Key>(pairs: readonly { key: Key | null; aspect: DraftAspect }[]): Map<Key, Total> {
  const groups = new Map<Key, DraftAspect[]>()
  for (const { key, aspect } of pairs) {
    if (key === null) continue
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(aspect)
  }
  return new Map([...groups].map(([key, aspects]) => [key, totalOf(aspects)]))
}
