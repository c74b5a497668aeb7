import type { RefusalFacts } from '#domain/kit/refusal'
import type {
  Component,
  Education,
  Level,
  Mode,
  Requirement,
  StandardContent,
  StandardKind,
  TitleRank,
} from '#domain/standards/standard'
import { type StandardProblem, standardProblems } from '#domain/standards/standard-problems'

/** A requirement as it is typed; years are null where none are asked for. */
export type RequirementDraft =
  | { kind: 'age'; years: string }
  | { kind: 'years'; years: string }
  | { kind: 'in-occupation' }
  | { kind: 'level'; level: Level; years: string | null }
  | { kind: 'title'; rank: TitleRank; years: string | null }
  | { kind: 'diploma'; education: Education; lastYear: boolean }

export interface AlternativeDraft {
  requirements: RequirementDraft[]
}

export interface ComponentDraft {
  component: Component
  mode: Mode
  minutes: string
  maximum: string
  pass: string
  equipment: string[]
}

export interface LevelDraft {
  level: Level | null
  components: ComponentDraft[]
  alternatives: AlternativeDraft[]
}

/** A standard's content as it is typed. */
export interface StandardDraft {
  levels: LevelDraft[]
  validMonths: string
}

/** A standard's content to be changed. */
export const draftOf = ({ levels, validMonths }: StandardContent): StandardDraft => ({
  validMonths: String(validMonths),
  levels: levels.map(({ level, components, alternatives }) => ({
    level,
    components: components.map((rule) => ({ ...rule, minutes: String(rule.minutes) })),
    alternatives: alternatives.map(({ requirements }) => ({ requirements: requirements.map(requirementDraft) })),
  })),
})

function requirementDraft(need: Requirement): RequirementDraft {
  if (need.kind === 'age') return { ...need, years: String(need.years) }
  if (need.kind === 'years') return { ...need, years: String(need.years) }
  if (need.kind === 'level' || need.kind === 'title')
    return { ...need, years: need.years === 0 ? null : String(need.years) }
  return need
}

/** The content that a draft says; figures that can't be read count as nothing, so look at its problems first. */
export const contentOf = ({ levels, validMonths }: StandardDraft): StandardContent => ({
  validMonths: wholeOf(validMonths),
  levels: levels.map((rule) => ({
    level: rule.level,
    components: rule.components.map((component) => ({ ...component, minutes: wholeOf(component.minutes) })),
    alternatives: alternativesOf(rule),
  })),
})

/** The alternatives of a level of a draft. */
export const alternativesOf = ({ alternatives }: LevelDraft): StandardContent['levels'][number]['alternatives'] =>
  alternatives.map(({ requirements }) => ({ requirements: requirements.map(requirementOf) }))

function requirementOf(draft: RequirementDraft): Requirement {
  if (draft.kind === 'age') return { ...draft, years: wholeOf(draft.years) }
  if (draft.kind === 'years') return { ...draft, years: wholeOf(draft.years) }
  if (draft.kind === 'level' || draft.kind === 'title') return { ...draft, years: wholeOf(draft.years ?? '0') }
  return draft
}

const wholeOf = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 0)

/**
 * What is wrong with a draft as it was typed. Figures that can't be read come first, and alone: nothing can be judged
 * before.
 */
export function draftProblems(kind: StandardKind, draft: StandardDraft): StandardProblem[] {
  const unreadable = unreadableIn(draft)
  return unreadable.length > 0 ? unreadable : standardProblems(kind, contentOf(draft))
}

function unreadableIn({ levels, validMonths }: StandardDraft): StandardProblem[] {
  return [
    ...wholeProblems('/validMonths', validMonths, 0, 120),
    ...levels.flatMap(({ level, components, alternatives }, l) => [
      ...components.flatMap(({ minutes, maximum, pass }, c) => {
        const at = `/levels/${l}/components/${c}`
        return [
          ...wholeProblems(`${at}/minutes`, minutes, 1, 2880, { level }),
          ...pointsProblems(`${at}/maximum`, maximum, { level }),
          ...pointsProblems(`${at}/pass`, pass, { level }),
        ]
      }),
      ...alternatives.flatMap(({ requirements }, a) =>
        requirements.flatMap((need, r) => {
          if (!('years' in need) || need.years === null) return []
          const least = need.kind === 'level' || need.kind === 'title' ? 0 : 1
          return wholeProblems(`/levels/${l}/alternatives/${a}/requirements/${r}/years`, need.years, least, 60, {
            level,
          })
        }),
      ),
    ]),
  ]
}

const problem = (where: string, code: string, facts: RefusalFacts): StandardProblem => ({
  code,
  facts,
  severity: 'error',
  where,
})

function wholeProblems(where: string, text: string, least: number, most: number, facts: RefusalFacts = {}) {
  if (text.trim() === '') return [problem(where, 'standard-figure-missing', facts)]
  const isWhole = /^\d{1,6}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
  return isWhole ? [] : [problem(where, 'standard-figure-wrong', { ...facts, text, least, most })]
}

function pointsProblems(where: string, text: string, facts: RefusalFacts): StandardProblem[] {
  if (text.trim() === '') return [problem(where, 'standard-figure-missing', facts)]
  return /^\d{1,5}(\.\d{1,4})?$/.test(text) ? [] : [problem(where, 'standard-points-wrong', { ...facts, text })]
}

/** The level that a problem's JSON pointer leads to, by its place; null for the standard as a whole. */
export function levelPlace(pointer: string): number | null {
  const found = /^\/levels\/(\d+)/.exec(pointer)
  return found ? Number(found[1]) : null
}
