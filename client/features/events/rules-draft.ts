import { defaultImplausibleRules } from '#domain/events/implausible-rules'
import type { MedalMethod, ScaleMethod } from '#domain/events/ranking-rules'
import { usualScale } from '#domain/events/ranking-rules'
import type { RuleSet } from '#domain/events/rule-set'
import type { ConflictRule, PenaltyStage } from '#domain/events/scoring-rules'

/** A rule set while it is being changed: figures as they were typed, '' for a stage that rounds nothing. */
export interface RulesDraft {
  panelSize: string
  judgementSpread: string
  meanDecimals: string
  awardDecimals: string
  moduleDecimals: string
  totalDecimals: string
  weights: Record<string, string>
  penaltyStage: PenaltyStage
  conflicts: ConflictRule
  hasScale: boolean
  method: ScaleMethod
  centre: string
  spread: string
  scaleDecimals: string
  least: string
  most: string
  medalsBy: MedalMethod
  gold: string
  silver: string
  bronze: string
  margin: string
  medallion: boolean
  bestOfDelegation: boolean
  ties: string[]
  recheckRequired: boolean
  topShare: string
  sampleShare: string
  errorRate: string
  appealSubmit: string
  appealAnswer: string
  appealSecond: string
  /** Whether scores that stand out are asked about; what follows says which do. */
  asksScores: boolean
  oddShare: string
  oddSpreads: string
  oddEntry: string
  oddPanel: string
}

/** The stages that round, in their order; the award always does. */
export const stages = ['meanDecimals', 'awardDecimals', 'moduleDecimals', 'totalDecimals'] as const

const textOf = (decimals: number | null) => (decimals === null ? '' : String(decimals))
const decimalsOf = (text: string) => (text === '' ? null : Number(text))

/** A rule set to be changed; `modules` are the codes that can be weighted. */
export function draftOf({ ranking, ...rules }: RuleSet, modules: readonly string[]): RulesDraft {
  const scale = ranking.scale ?? usualScale
  const { by, gold, silver, bronze, margin } = ranking.medals
  return {
    panelSize: String(rules.panelSize),
    judgementSpread: String(rules.judgementSpread),
    meanDecimals: textOf(rules.meanDecimals),
    awardDecimals: textOf(rules.awardDecimals),
    moduleDecimals: textOf(rules.moduleDecimals),
    totalDecimals: textOf(rules.totalDecimals),
    weights: Object.fromEntries(modules.map((code) => [code, rules.weights[code] ?? '1'])),
    penaltyStage: rules.penaltyStage,
    conflicts: rules.conflicts,
    hasScale: ranking.scale !== null,
    method: scale.method,
    centre: String(scale.centre),
    spread: scale.spread,
    scaleDecimals: String(scale.decimals),
    least: String(scale.least),
    most: String(scale.most),
    medalsBy: by,
    gold: String(gold),
    silver: String(silver),
    bronze: String(bronze),
    margin,
    medallion: ranking.medallion,
    bestOfDelegation: ranking.bestOfDelegation,
    ties: [...ranking.ties],
    ...fairnessDraftOf(rules),
    ...oddDraftOf(rules),
  }
}

const fairnessDraftOf = ({ recheck, appeals }: Pick<RuleSet, 'recheck' | 'appeals'>) => ({
  recheckRequired: recheck.required,
  topShare: String(recheck.topShare),
  sampleShare: String(recheck.sampleShare),
  errorRate: String(recheck.errorRate),
  appealSubmit: String(appeals.submit),
  appealAnswer: String(appeals.answer),
  appealSecond: String(appeals.second),
})

function oddDraftOf({ implausible }: Pick<RuleSet, 'implausible'>) {
  const { share, spreads, entryMarks, panelMarks } = implausible ?? defaultImplausibleRules
  return {
    asksScores: implausible !== null,
    oddShare: share,
    oddSpreads: spreads,
    oddEntry: String(entryMarks),
    oddPanel: String(panelMarks),
  }
}

/** The rule set that a draft without mistakes says; weights of 1 are left out, for 1 is what isn't named. */
export function ruleSetOf(draft: RulesDraft, before: RuleSet): RuleSet {
  const weights = Object.entries(draft.weights).filter(([, weight]) => Number(weight) !== 1)
  return {
    ...before,
    panelSize: Number(draft.panelSize),
    judgementSpread: Number(draft.judgementSpread),
    meanDecimals: decimalsOf(draft.meanDecimals),
    awardDecimals: Number(draft.awardDecimals),
    moduleDecimals: decimalsOf(draft.moduleDecimals),
    totalDecimals: decimalsOf(draft.totalDecimals),
    weights: Object.fromEntries(weights.map(([code, weight]) => [code, weight.trim()])),
    penaltyStage: draft.penaltyStage,
    conflicts: draft.conflicts,
    ranking: rankingOf(draft),
    recheck: {
      required: draft.recheckRequired,
      topShare: Number(draft.topShare),
      sampleShare: Number(draft.sampleShare),
      errorRate: Number(draft.errorRate),
    },
    appeals: {
      submit: Number(draft.appealSubmit),
      answer: Number(draft.appealAnswer),
      second: Number(draft.appealSecond),
    },
    implausible: draft.asksScores
      ? {
          share: draft.oddShare.trim(),
          spreads: draft.oddSpreads.trim(),
          entryMarks: Number(draft.oddEntry),
          panelMarks: Number(draft.oddPanel),
        }
      : null,
  }
}

/** Its second half: without a scale, what needs one falls back to places and to none. */
export function rankingOf(draft: RulesDraft): RuleSet['ranking'] {
  const scale = {
    method: draft.method,
    centre: Number(draft.centre),
    spread: draft.spread.trim(),
    decimals: Number(draft.scaleDecimals),
    least: Number(draft.least),
    most: Number(draft.most),
  }
  return {
    scale: draft.hasScale ? scale : null,
    medals: {
      by: draft.medalsBy === 'scale' && !draft.hasScale ? 'place' : draft.medalsBy,
      gold: Number(draft.gold),
      silver: Number(draft.silver),
      bronze: Number(draft.bronze),
      margin: draft.margin.trim(),
    },
    medallion: draft.hasScale && draft.medallion,
    bestOfDelegation: draft.bestOfDelegation,
    ties: [...draft.ties],
  }
}

/** The whole numbers of a draft and their bounds. */
export const figures = {
  panelSize: [1, 15],
  judgementSpread: [0, 3],
  centre: [0, 10_000],
  least: [0, 10_000],
  most: [0, 10_000],
  gold: [0, 1000],
  silver: [0, 1000],
  bronze: [0, 1000],
  topShare: [0, 100],
  sampleShare: [0, 100],
  errorRate: [0, 100],
  appealSubmit: [1, 10_080],
  appealAnswer: [1, 10_080],
  appealSecond: [1, 10_080],
  oddEntry: [1, 1000],
  oddPanel: [1, 100],
} as const satisfies Partial<Record<keyof RulesDraft, readonly [number, number]>>
export type Figure = keyof typeof figures

/** Whether what was typed is a whole number within its bounds. */
export function isFigure(key: Figure, text: string): boolean {
  const [least, most] = figures[key]
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}

/** Whether what was typed is a plain decimal number with at most 4 decimals, 0 or more. */
export const isDecimal = (text: string): boolean => /^\d{1,6}(\.\d{1,4})?$/.test(text.trim())

/** Whether what was typed is a part of 1. */
export const isShare = (text: string): boolean => isDecimal(text) && Number(text) <= 1

/** Whether a draft can be sent and previewed. */
export function isWhole(draft: RulesDraft): boolean {
  const typed = Object.keys(figures) as Figure[]
  const decimals = [draft.spread, draft.margin, draft.oddSpreads, ...Object.values(draft.weights)]
  return typed.every((key) => isFigure(key, draft[key])) && decimals.every(isDecimal) && isShare(draft.oddShare)
}

/** What medals usually are when they go by this: one place each, or 10, 20 and 30 per cent. */
export const usualMedals = (by: MedalMethod) =>
  by === 'share' ? { gold: '10', silver: '20', bronze: '30' } : { gold: '1', silver: '1', bronze: '1' }
