import { points } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { ComponentRule, LevelRule, StandardContent, StandardKind } from './standard.ts'

/** What keeps a standard's content from being saved, level by level; empty where it is sound. */
export function standardProblems(kind: StandardKind, { levels }: StandardContent): Refusal[] {
  const names = levels.map(({ level }) => level)
  return [
    ...twice(names).map((level) => refuse('standard-level-twice', { level })),
    ...levels.flatMap((rule) => [...ladderProblems(kind, levels, rule), ...componentProblems(rule)]),
  ]
}

/** A special ability has one module without a level; everything else stands on the ladder. */
function ladderProblems(
  kind: StandardKind,
  levels: readonly LevelRule[],
  { level, alternatives }: LevelRule,
): Refusal[] {
  const special = kind === 'special-ability'
  return [
    ...(special !== (level === null) || (special && levels.length > 1)
      ? [refuse('standard-level-kind', { level })]
      : []),
    ...(alternatives.length === 0 ? [refuse('standard-conditions-missing', { level })] : []),
  ]
}

function componentProblems({ level, components }: LevelRule): Refusal[] {
  return [
    ...twice(components.map(({ component }) => component)).map((component) =>
      refuse('standard-component-twice', { level, component }),
    ),
    ...components
      .filter((rule) => !isPassable(rule))
      .map(({ component, pass, maximum }) => refuse('standard-pass-impossible', { level, component, pass, maximum })),
  ]
}

const isPassable = ({ pass, maximum }: ComponentRule): boolean =>
  points(maximum) > 0 && points(pass) >= 0 && points(pass) <= points(maximum)

/** The values that stand in a list more than once, each once. */
const twice = <Value>(values: readonly Value[]): Value[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]
