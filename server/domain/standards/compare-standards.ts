import { type Canonical, canonicalText } from '#domain/kit/canonical'
import type { FieldDifference } from './compare.ts'
import type { Alternative, Component, Level, LevelRule, StandardContent } from './standard.ts'
import { alternativeText } from './standard-problems.ts'

export type StandardPart = 'standard' | 'level' | 'component' | 'alternative'

/** What became of a part of a standard: of the level that it belongs to, and the fields that differ where it was changed. */
export interface StandardDifference {
  readonly part: StandardPart
  /** Undefined for the standard as a whole. */
  readonly level: Level | null | undefined
  readonly component: Component | null
  readonly change: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldDifference[]
}

/**
 * What differs between two standards' contents: the standard's own fields first, then level by level, those that are gone
 * before the others. Levels and components are the same by their names. Alternatives have none: those that ask for the
 * same are one; of the others, those that ask for the same kinds of things are taken as changed.
 */
export function compareStandards(before: StandardContent, after: StandardContent): StandardDifference[] {
  const own = differingFields({ validMonths: before.validMonths }, { validMonths: after.validMonths })
  const gone = before.levels.filter(({ level }) => !findLevel(after, level))
  return [
    ...(own.length > 0 ? [difference('standard', undefined, 'changed', own)] : []),
    ...gone.map(({ level }) => difference('level', level, 'removed')),
    ...after.levels.flatMap((rule) => {
      const was = findLevel(before, rule.level)
      return was ? levelDifferences(was, rule) : [difference('level', rule.level, 'added')]
    }),
  ]
}

const findLevel = ({ levels }: StandardContent, name: Level | null) => levels.find(({ level }) => level === name)

const difference = (
  part: StandardPart,
  level: Level | null | undefined,
  change: StandardDifference['change'],
  fields: readonly FieldDifference[] = [],
  component: Component | null = null,
): StandardDifference => ({ part, level, component, change, fields })

function levelDifferences(was: LevelRule, rule: LevelRule): StandardDifference[] {
  const { level } = rule
  const find = (rules: LevelRule['components'], name: Component) => rules.find(({ component }) => component === name)
  const gone = was.components.filter(({ component }) => !find(rule.components, component))
  const others = rule.components.flatMap((now) => {
    const old = find(was.components, now.component)
    if (!old) return [difference('component', level, 'added', [], now.component)]
    const fields = differingFields(old, now)
    return fields.length > 0 ? [difference('component', level, 'changed', fields, now.component)] : []
  })
  return [
    ...gone.map(({ component }) => difference('component', level, 'removed', [], component)),
    ...others,
    ...alternativeDifferences(was, rule),
  ]
}

function alternativeDifferences(was: LevelRule, { level, alternatives }: LevelRule): StandardDifference[] {
  const texts = (list: readonly Alternative[]) => new Set(list.map(alternativeText))
  const [kept, wanted] = [texts(alternatives), texts(was.alternatives)]
  const old = was.alternatives.filter((one) => !kept.has(alternativeText(one)))
  const now = alternatives.filter((one) => !wanted.has(alternativeText(one)))
  const field = (before: Alternative | null, after: Alternative | null) => [{ field: 'requirements', before, after }]
  const pairs = now.map((after) => {
    const at = old.findIndex((one) => kindsOf(one) === kindsOf(after))
    const [before = null] = at < 0 ? [] : old.splice(at, 1)
    return difference('alternative', level, before ? 'changed' : 'added', field(before, after))
  })
  return [...old.map((before) => difference('alternative', level, 'removed', field(before, null))), ...pairs]
}

const kindsOf = ({ requirements }: Alternative): string =>
  requirements
    .map(({ kind }) => kind)
    .sort()
    .join()

const differingFields = (was: object, now: object): FieldDifference[] =>
  Object.entries(now)
    .map(([field, after]) => ({ field, before: (was as Record<string, unknown>)[field], after }))
    .filter(({ before, after }) => textOf(before) !== textOf(after))

const textOf = (value: unknown) => canonicalText((value ?? null) as Canonical)
