import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { standard, standardScheme } from '#db/schema/occupations'
import { aspect, criterion, scheme, subCriterion } from '#db/schema/standards'
import { formatPoints } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import { findComponent, type KeptScheme, type SchemePlace } from '#domain/standards/component-scheme'
import type { ComponentRule } from '#domain/standards/standard'
import { newestStandard } from '../queries.ts'

/** A component of an occupation. */
export interface OccupationPlace extends SchemePlace {
  readonly occupationId: string
}

/** The schemes that an occupation keeps. */
export async function findKeptSchemes(db: Db, occupationId: string): Promise<KeptScheme[]> {
  const aspects = db
    .select({ schemeId: criterion.schemeId, count: sql<number>`count(*)::int`.as('aspects') })
    .from(aspect)
    .innerJoin(subCriterion, eq(subCriterion.id, aspect.subCriterionId))
    .innerJoin(criterion, eq(criterion.id, subCriterion.criterionId))
    .where(isNull(aspect.retiredAt))
    .groupBy(criterion.schemeId)
    .as('aspects')
  const rows = await db
    .select({
      level: standardScheme.level,
      component: standardScheme.component,
      schemeId: scheme.id,
      name: scheme.name,
      total: scheme.total,
      version: scheme.version,
      aspects: aspects.count,
    })
    .from(standardScheme)
    .innerJoin(scheme, eq(scheme.id, standardScheme.schemeId))
    .leftJoin(aspects, eq(aspects.schemeId, scheme.id))
    .where(eq(standardScheme.occupationId, occupationId))
    .orderBy(asc(standardScheme.level), asc(standardScheme.component))
  return rows.map(({ total, aspects, ...row }) => ({ ...row, total: formatPoints(total), aspects: aspects ?? 0 }))
}

/** The scheme that an occupation keeps for a component; null where it keeps none. */
export async function findKeptScheme(db: Db | Tx, place: OccupationPlace): Promise<string | null> {
  const [found] = await db.select({ schemeId: standardScheme.schemeId }).from(standardScheme).where(at(place))
  return found?.schemeId ?? null
}

/** The row of the scheme of a component; there is one at most, since whoever writes it holds the occupation's lock. */
export const at = ({ occupationId, level, component }: OccupationPlace) =>
  and(
    eq(standardScheme.occupationId, occupationId),
    level === null ? isNull(standardScheme.level) : eq(standardScheme.level, level),
    eq(standardScheme.component, component),
  )

/** What the newest standard of an occupation says of a component; null where it asks for none. */
export async function findRule(db: Db | Tx, place: OccupationPlace): Promise<ComponentRule | null> {
  const version = await newestStandard(db, place.occupationId)
  const here = and(eq(standard.occupationId, place.occupationId), eq(standard.version, version))
  const [found] = await db.select({ content: standard.content }).from(standard).where(here)
  return found ? findComponent(found.content, place) : null
}

/** The scheme of a component. Refuses with `scheme-missing`. */
export async function getKeptScheme(db: Db | Tx, place: OccupationPlace): Promise<string> {
  const schemeId = await findKeptScheme(db, place)
  if (!schemeId) throw new Refused(refuse('scheme-missing'))
  return schemeId
}
