import { formatPoints, points } from '#domain/kit/points'
import type { Scheme, SchemeDraft, SchemeView } from './contract.ts'

/** The parts of a draft that name none, each with the identifier of the present part that bears its codes. */
export function continueByCode(before: SchemeView | null, draft: SchemeDraft): SchemeDraft {
  const find = <Part extends { readonly code: string }>(parts: readonly Part[] | undefined, code: string) =>
    parts?.find((part) => part.code === code)
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) => {
      const was = find(before?.criteria, criterion.code)
      const subCriteria = criterion.subCriteria.map((sub) => {
        const subWas = find(was?.subCriteria, sub.code)
        const aspects = sub.aspects.map((aspect) => ({
          ...aspect,
          id: aspect.id ?? find(subWas?.aspects, aspect.code)?.id,
        }))
        return { ...sub, id: sub.id ?? subWas?.id, aspects }
      })
      return { ...criterion, id: criterion.id ?? was?.id, subCriteria }
    }),
  }
}

/**
 * A scheme with an identifier for every part: its own where it continues a part of the same kind of the present scheme,
 * else a new one. Of two parts that continue the same one, the second is new.
 */
export function identify(before: SchemeView | null, scheme: Scheme, newId: () => string): SchemeView {
  const free = partIds(before)
  const idOf = (kind: keyof typeof free, wanted: string | undefined): string =>
    wanted !== undefined && free[kind].delete(wanted) ? wanted : newId()
  const criteria = scheme.criteria.map((criterion) => ({
    ...criterion,
    id: idOf('criteria', criterion.id),
    marks: formatPoints(points(criterion.marks)),
    subCriteria: criterion.subCriteria.map((sub) => ({
      ...sub,
      id: idOf('subCriteria', sub.id),
      aspects: sub.aspects.map((aspect) => ({
        ...aspect,
        id: idOf('aspects', aspect.id),
        maximum: formatPoints(points(aspect.maximum)),
      })),
    })),
  }))
  return { ...scheme, id: before?.id ?? newId(), criteria }
}

/** The identifiers of a scheme's parts, by their kind. */
export function partIds(scheme: SchemeView | null) {
  const criteria = scheme?.criteria ?? []
  const subCriteria = criteria.flatMap((criterion) => criterion.subCriteria)
  const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id))
  return {
    criteria: idsOf(criteria),
    subCriteria: idsOf(subCriteria),
    aspects: idsOf(subCriteria.flatMap(({ aspects }) => aspects)),
  }
}
