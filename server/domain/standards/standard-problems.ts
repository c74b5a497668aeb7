import { canonicalText } from '#domain/kit/canonical'
import { points } from '#domain/kit/points'
import { type Refusal, type RefusalFacts, refuse } from '#domain/kit/refusal'
import {
  type Alternative,
  type ComponentRule,
  type LevelRule,
  levels as ladder,
  type Requirement,
  type StandardContent,
  type StandardKind,
} from './standard.ts'

/**
 * Something wrong with a standard. An error keeps it from being saved, a warning is shown. `where` is a JSON pointer into
 * its content, such as "/levels/0/components/1/pass".
 */
export interface StandardProblem extends Refusal {
  readonly severity: 'error' | 'warning'
  readonly where: string
}

const error = (where: string, code: string, facts: RefusalFacts = {}): StandardProblem => ({
  ...refuse(code, facts),
  severity: 'error',
  where,
})
const warning = (where: string, code: string, facts: RefusalFacts = {}): StandardProblem => ({
  ...refuse(code, facts),
  severity: 'warning',
  where,
})

/** Everything that is wrong with a standard's content, level by level; empty where it is sound. */
export function standardProblems(kind: StandardKind, { levels }: StandardContent): StandardProblem[] {
  if (levels.length === 0) return [error('/levels', 'standard-levels-missing')]
  return levels.flatMap((rule, at) => [
    ...ladderProblems(kind, levels, rule, at),
    ...componentProblems(rule, `/levels/${at}/components`),
    ...conditionProblems(rule, `/levels/${at}/alternatives`),
  ])
}

/** Why a standard's content can't be saved: the first of its errors. */
export function whyNotContent(kind: StandardKind, content: StandardContent): Refusal | null {
  const first = standardProblems(kind, content).find(({ severity }) => severity === 'error')
  return first ? refuse(first.code, first.facts) : null
}

/** A special ability has one module without a level; everything else stands on the ladder, each level once. */
function ladderProblems(kind: StandardKind, levels: readonly LevelRule[], { level }: LevelRule, at: number) {
  const special = kind === 'special-ability'
  const isTwice = levels.findIndex((other) => other.level === level) < at
  return [
    ...(special !== (level === null) || (special && at > 0)
      ? [error(`/levels/${at}/level`, 'standard-level-kind', { level })]
      : []),
    ...(isTwice && !special ? [error(`/levels/${at}/level`, 'standard-level-twice', { level })] : []),
  ]
}

function componentProblems({ level, components }: LevelRule, where: string): StandardProblem[] {
  if (components.length === 0) return [error(where, 'standard-components-missing', { level })]
  return components.flatMap((rule, at) => {
    const { component, pass, maximum } = rule
    const isTwice = components.findIndex((other) => other.component === component) < at
    return [
      ...(isTwice ? [error(`${where}/${at}/component`, 'standard-component-twice', { level, component })] : []),
      ...(isPassable(rule)
        ? []
        : [error(`${where}/${at}/pass`, 'standard-pass-impossible', { level, component, pass, maximum })]),
    ]
  })
}

const isPassable = ({ pass, maximum }: ComponentRule): boolean =>
  points(maximum) > 0 && points(pass) >= 0 && points(pass) <= points(maximum)

function conditionProblems({ level, alternatives }: LevelRule, where: string): StandardProblem[] {
  if (alternatives.length === 0) return [error(where, 'standard-conditions-missing', { level })]
  const seen = new Map<string, number>()
  return alternatives.flatMap(({ requirements }, at) => {
    if (requirements.length === 0) return [error(`${where}/${at}`, 'standard-alternative-empty', { level, n: at + 1 })]
    const text = alternativeText({ requirements })
    const before = seen.get(text)
    if (before === undefined) seen.set(text, at)
    return [
      ...(before === undefined
        ? []
        : [warning(`${where}/${at}`, 'standard-alternative-twice', { level, n: at + 1, before: before + 1 })]),
      ...requirements.flatMap((requirement, r) =>
        isOutOfReach(level, requirement)
          ? [
              warning(`${where}/${at}/requirements/${r}`, 'standard-requirement-level', {
                level,
                needed: requirement.level,
              }),
            ]
          : [],
      ),
    ]
  })
}

/** Whether a requirement asks for a certificate of the level itself, or a higher one. */
const isOutOfReach = (
  level: LevelRule['level'],
  requirement: Requirement,
): requirement is Extract<Requirement, { kind: 'level' }> =>
  level !== null && requirement.kind === 'level' && ladder.indexOf(requirement.level) >= ladder.indexOf(level)

/** One text for alternatives that ask for the same, whatever the order of their requirements. */
export const alternativeText = ({ requirements }: Alternative): string =>
  requirements
    .map((requirement) => canonicalText(requirement))
    .sort()
    .join()
