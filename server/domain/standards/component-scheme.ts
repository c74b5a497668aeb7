import Type, { type Static } from 'typebox'
import { Id, PointsText } from '#domain/kit/ids'
import { formatPoints, points, zero } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { SchemeDraft, SchemeProblem } from './contract.ts'
import { ComponentName, type ComponentRule, type Level, LevelName, type StandardContent } from './standard.ts'
import { totalsOf } from './totals.ts'

/** Where a scheme of an occupation stands: at a component of a level; a special ability has no level. */
export const SchemePlace = Type.Object({
  level: Type.Union([LevelName, Type.Null()]),
  component: ComponentName,
})
export type SchemePlace = Static<typeof SchemePlace>

/** The scheme that an occupation keeps for a component, as lists show it. */
export const KeptScheme = Type.Object({
  ...SchemePlace.properties,
  schemeId: Id,
  name: Type.String(),
  total: PointsText,
  aspects: Type.Integer(),
  version: Type.Integer(),
})
export type KeptScheme = Static<typeof KeptScheme>

/** What a level is called in an address, where a special ability has none. */
export const noLevel = 'none'

/** The level that an address names; undefined where it names none. */
export const levelOfAddress = (word: string): Level | null => (word === noLevel ? null : (word as Level))

/** What a standard says of a component at a level; null where it asks for no such component. */
export const findComponent = (content: StandardContent, { level, component }: SchemePlace): ComponentRule | null =>
  content.levels.find((rule) => rule.level === level)?.components.find((rule) => rule.component === component) ?? null

/** That a scheme's aspects don't add up to the maximum of the component that it is for; empty where they do, or are none. */
export function totalProblems(maximum: string, scheme: SchemeDraft): SchemeProblem[] {
  const { marks } = totalsOf(scheme).whole
  if (marks === zero || marks === points(maximum)) return []
  const facts = { total: formatPoints(marks), maximum: formatPoints(points(maximum)) }
  return [{ code: 'total-differs', severity: 'error', where: '', cell: null, facts }]
}

/**
 * Why a scheme may not be kept for a component: the standard asks for no such component, or the aspects don't add up to
 * the component's maximum.
 */
export function whyNotComponentScheme(rule: ComponentRule | null, scheme: SchemeDraft): Refusal | null {
  if (!rule) return refuse('standard-without-component')
  const [differs] = totalProblems(rule.maximum, scheme)
  return differs ? refuse('scheme-total-differs', differs.facts) : null
}
