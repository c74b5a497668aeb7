import { type Component, components, type Level, levels, type StandardContent } from '#domain/standards/standard'
import { specialTemplate, template2023 } from '#domain/standards/template-2023'
import type { AlternativeDraft, ComponentDraft, LevelDraft, RequirementDraft, StandardDraft } from './standard-draft.ts'
import { draftOf } from './standard-draft.ts'

const replaced = <Kind>(list: readonly Kind[], place: number, edit: (one: Kind) => Kind): Kind[] =>
  list.map((one, i) => (i === place ? edit(one) : one))

/** The draft with one of its levels changed. */
export const withLevel = (draft: StandardDraft, at: number, change: Partial<LevelDraft>): StandardDraft => ({
  ...draft,
  levels: replaced(draft.levels, at, (rule) => ({ ...rule, ...change })),
})

/** The level with a component changed, added or taken out. */
export const withComponent = (rule: LevelDraft, at: number, change: Partial<ComponentDraft>): ComponentDraft[] =>
  replaced(rule.components, at, (one) => ({ ...one, ...change }))

/** The alternatives of a level with a requirement of one of them changed. */
export const withRequirement = (
  rule: LevelDraft,
  [way, need]: readonly [number, number],
  change: Partial<RequirementDraft>,
): AlternativeDraft[] =>
  withRequirements(rule, way, (list) => replaced(list, need, (one) => ({ ...one, ...change }) as RequirementDraft))

/** The alternatives of a level with other requirements in one of them. */
export const withRequirements = (
  rule: LevelDraft,
  way: number,
  edit: (list: readonly RequirementDraft[]) => RequirementDraft[],
): AlternativeDraft[] => replaced(rule.alternatives, way, ({ requirements }) => ({ requirements: edit(requirements) }))

/** The levels that the draft hasn't got yet, in the order of the ladder. */
export const freeLevels = (draft: StandardDraft): Level[] =>
  levels.filter((level) => draft.levels.every((rule) => rule.level !== level))

/** The components that a level hasn't got yet. */
export const freeComponents = (rule: LevelDraft): Component[] =>
  components.filter((name) => rule.components.every(({ component }) => component !== name))

/** Where a level stands among those of a draft: templates and standards begin with the lowest. */
const placeFor = (draft: StandardDraft, level: Level | null): number => {
  const rank = (name: Level | null) => (name === null ? -1 : levels.indexOf(name))
  const after = draft.levels.findIndex((rule) => rank(rule.level) > rank(level))
  return after < 0 ? draft.levels.length : after
}

/** The draft with a level at its place on the ladder, instead of its own of that name; and where it stands. */
export function putLevel(draft: StandardDraft, rule: LevelDraft): { draft: StandardDraft; at: number } {
  const others = { ...draft, levels: draft.levels.filter(({ level }) => level !== rule.level) }
  const at = placeFor(others, rule.level)
  return { draft: { ...others, levels: others.levels.toSpliced(at, 0, rule) }, at }
}

/** A new level as the template of 2023 has it; what the template doesn't know begins with the components of level 1. */
export function freshLevel(level: Level): LevelDraft {
  const { levels: known } = draftOf(template2023)
  const found = known.find((rule) => rule.level === level)
  if (found) return found
  const like = known.find((rule) => rule.level === (level === 'apprentice' ? '5' : '1'))
  return { level, components: like?.components ?? [], alternatives: [] }
}

/** What a component begins with: as the template has it, else a defence without equipment. */
export function freshComponent(component: Component): ComponentDraft {
  const known = [...template2023.levels].reverse().flatMap((rule) => rule.components)
  const found = known.find((rule) => rule.component === component)
  if (found) return { ...found, minutes: String(found.minutes), equipment: [] }
  return { component, mode: 'portfolio', minutes: '30', maximum: '100', pass: '60', equipment: [] }
}

/** The requirements that can be added to an alternative, each as it begins. */
export const freshRequirements: readonly RequirementDraft[] = [
  { kind: 'years', years: '' },
  { kind: 'level', level: '5', years: '' },
  { kind: 'level', level: '5', years: null },
  { kind: 'title', rank: 'junior', years: '' },
  { kind: 'title', rank: 'junior', years: null },
  { kind: 'diploma', education: 'vocational-school', lastYear: false },
  { kind: 'age', years: '16' },
  { kind: 'in-occupation' },
]

/** What a standard of a kind starts from. */
export const templateOf = (kind: string): StandardContent =>
  kind === 'special-ability' ? specialTemplate : template2023
