import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { aspect, criterion, scheme, subCriterion } from '#db/schema/standards'
import { formatPoints } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import type { SchemeView } from '#domain/standards/contract'

type Rows = Awaited<ReturnType<typeof loadRows>>

/** A scheme in its newest version with everything in it, in order. Refuses with not-found. */
export async function loadScheme(db: Db | Tx, schemeId: string): Promise<SchemeView> {
  const [found] = await db.select().from(scheme).where(eq(scheme.id, schemeId))
  if (!found) throw new Refused(refuse('not-found', { what: 'scheme' }))
  const rows = await loadRows(db, schemeId)
  const { id, name, sections } = found
  return { id, name, sections, criteria: rows.criteria.map((row) => criterionView(row, rows)) }
}

async function loadRows(db: Db | Tx, schemeId: string) {
  const criteria = await db
    .select()
    .from(criterion)
    .where(and(eq(criterion.schemeId, schemeId), isNull(criterion.retiredAt)))
    .orderBy(asc(criterion.position))
  const criterionIds = criteria.map(({ id }) => id)
  const subCriteria = await db
    .select()
    .from(subCriterion)
    .where(and(inArray(subCriterion.criterionId, criterionIds), isNull(subCriterion.retiredAt)))
    .orderBy(asc(subCriterion.position))
  const subCriterionIds = subCriteria.map(({ id }) => id)
  const aspects = await db
    .select()
    .from(aspect)
    .where(and(inArray(aspect.subCriterionId, subCriterionIds), isNull(aspect.retiredAt)))
    .orderBy(asc(aspect.position))
  return {
    criteria,
    subCriteria: grouped(subCriteria, ({ criterionId }) => criterionId),
    aspects: grouped(aspects, ({ subCriterionId }) => subCriterionId),
  }
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

function criterionView(
  { id, code, name, marks }: Rows['criteria'][number],
  rows: Rows,
): SchemeView['criteria'][number] {
  const subCriteria = (rows.subCriteria.get(id) ?? []).map((sub) => ({
    id: sub.id,
    code: sub.code,
    name: sub.name,
    day: sub.day,
    aspects: (rows.aspects.get(sub.id) ?? []).map(
      ({ subCriterionId: _, position: __, retiredAt: ___, maximum, ...own }) => ({
        ...own,
        maximum: formatPoints(maximum),
      }),
    ),
  }))
  return { id, code, name, marks: formatPoints(marks), subCriteria }
}
