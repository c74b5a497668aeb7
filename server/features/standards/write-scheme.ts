import { aspect, criterion, scheme as schemeTable, subCriterion } from '#db/schema/standards'
import { points, sumPoints } from '#domain/kit/points'
import type { Scheme } from '#domain/standards/contract'
import type { Context } from '../../platform/execute.ts'

/** The workbook that a scheme was read from. */
export interface SchemeSource {
  readonly fileName: string
  /** The SHA-256 of the file. */
  readonly fileHash: string
}

/**
 * Writes a scheme with everything in it; `source` is null where no workbook was read. Gives its identifier; a scheme
 * never changes afterwards.
 */
export async function writeScheme(
  { tx, now, newId }: Context,
  scheme: Scheme,
  source: SchemeSource | null,
): Promise<string> {
  const schemeId = newId()
  const { criteria, subCriteria, aspects } = rowsOf(scheme, schemeId, newId)
  await tx.insert(schemeTable).values({
    id: schemeId,
    name: scheme.name,
    sections: scheme.sections,
    total: sumPoints(aspects.map(({ maximum }) => maximum)),
    sourceName: source?.fileName,
    sourceHash: source?.fileHash,
    createdAt: now,
  })
  await tx.insert(criterion).values(criteria)
  if (subCriteria.length > 0) await tx.insert(subCriterion).values(subCriteria)
  for (let i = 0; i < aspects.length; i += 1000) await tx.insert(aspect).values(aspects.slice(i, i + 1000))
  return schemeId
}

function rowsOf(scheme: Scheme, schemeId: string, newId: () => string) {
  const criteria = scheme.criteria.map(({ code, name, marks, subCriteria }, position) => ({
    row: { id: newId(), schemeId, position, code, name, marks: points(marks) },
    subCriteria,
  }))
  const subCriteria = criteria.flatMap(({ row: { id: criterionId }, subCriteria }) =>
    subCriteria.map(({ code, name, day, aspects }, position) => ({
      row: { id: newId(), criterionId, position, code, name, day },
      aspects,
    })),
  )
  const aspects = subCriteria.flatMap(({ row: { id: subCriterionId }, aspects }) =>
    aspects.map(({ maximum, ...own }, position) => ({
      ...own,
      id: newId(),
      subCriterionId,
      position,
      maximum: points(maximum),
    })),
  )
  return { criteria: criteria.map(({ row }) => row), subCriteria: subCriteria.map(({ row }) => row), aspects }
}
