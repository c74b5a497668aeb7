import Type, { type Static } from 'typebox'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { LevelName } from '#domain/standards/standard'
import { type EventState, TierName } from './contract.ts'

/** What winners are given beyond the award, as the authority has accepted it (domain rules, chapter 3). */
export const PromotionRule = Type.Object({
  award: Type.Enum(['gold', 'silver', 'bronze']),
  /** `level`: a skill level, 1 to 5; `title`: an honour by its name. */
  kind: Type.Enum(['level', 'title']),
  value: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
})
export type PromotionRule = Static<typeof PromotionRule>

/** What an organiser writes into a filing; the rest is taken from the event as it stands. */
export const FilingInput = Type.Object({
  /** Purpose, budget, safety and emergency plan, as the authority asks for them. */
  plan: Type.String({ minLength: 10, maxLength: 20_000 }),
  contact: Type.String({ minLength: 2, maxLength: 200 }),
  promotions: Type.Array(PromotionRule, { maxItems: 50 }),
})
export type FilingInput = Static<typeof FilingInput>

/** What of a batch is filed beyond its event: the days of its course, where it is held, and what is assessed. */
export const FiledBatch = Type.Object({
  registrationFrom: Day,
  registrationUntil: Day,
  reviewUntil: Day,
  resultsUntil: Day,
  fees: Type.String(),
  sites: Type.Array(Name),
  /** How many candidates are taken at most of each occupation and level; null for as many as apply. */
  offerings: Type.Array(
    Type.Object({
      code: Type.String(),
      level: Type.Union([LevelName, Type.Null()]),
      capacity: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
})
export type FiledBatch = Static<typeof FiledBatch>

/** What is filed: exactly what the authority accepts, whatever happens to the event later. */
export const FilingContent = Type.Object({
  ...FilingInput.properties,
  name: Name,
  tier: Type.Union([TierName, Type.Null()]),
  place: Name,
  organiser: Name,
  startsOn: Day,
  endsOn: Day,
  disciplines: Type.Array(Type.Object({ code: Type.String(), name: Name })),
  batch: Type.Optional(FiledBatch),
})
export type FilingContent = Static<typeof FilingContent>

export const filingStates = ['submitted', 'accepted', 'returned', 'withdrawn'] as const
export type FilingState = (typeof filingStates)[number]

export const FilingView = Type.Object({
  id: Id,
  /** The first of an event is 1; an amendment is the next. */
  number: Type.Integer(),
  state: Type.Enum(filingStates),
  content: FilingContent,
  submittedBy: Name,
  submittedAt: Instant,
  decidedBy: Type.Union([Name, Type.Null()]),
  decidedAt: Type.Union([Instant, Type.Null()]),
  /** Why it was returned. */
  reason: Type.Union([Type.String(), Type.Null()]),
  /** The authority's number of an accepted filing. */
  fileNumber: Type.Union([Type.String(), Type.Null()]),
})
export type FilingView = Static<typeof FilingView>

/** The authority's decision: accepted under a number, or returned with reasons. */
export const FilingDecision = Type.Union([
  Type.Object({ accept: Type.Literal(true), fileNumber: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }) }),
  Type.Object({ accept: Type.Literal(false), reason: Type.String({ minLength: 3, maxLength: 2000, pattern: '\\S' }) }),
])
export type FilingDecision = Static<typeof FilingDecision>

/** What must be known to judge whether a competition may be filed now. */
export interface SubmitFilingFacts {
  readonly state: EventState
  /** The newest filing; null before the first. */
  readonly newest: { readonly state: FilingState; readonly content: FilingContent } | null
}

/** Why a competition may not be filed so. One that was accepted is filed again where something of it has changed. */
export function whyNotSubmitFiling({ state, newest }: SubmitFilingFacts, content: FilingContent): Refusal | null {
  if (state === 'closed') return refuse('event-closed')
  if (content.disciplines.length === 0) return refuse('filing-without-disciplines')
  const wrong = content.promotions.find(({ kind, value }) => kind === 'level' && !/^[1-5]$/.test(value))
  if (wrong) return refuse('filing-level-unknown', { value: wrong.value })
  if (newest?.state === 'submitted') return refuse('filing-under-way')
  const same = newest?.state === 'accepted' && canonicalText(newest.content) === canonicalText(content)
  return same ? refuse('filing-unchanged') : null
}

/** Why a filing may not be decided or withdrawn. */
export function whyNotDecideFiling(state: FilingState): Refusal | null {
  return state === 'submitted' ? null : refuse('filing-not-submitted', { state })
}

/** The facts of an event in which it differs from what was accepted. */
export function filingChanges(accepted: FilingContent, now: Omit<FilingContent, keyof FilingInput>): string[] {
  const before: Readonly<Record<string, Canonical>> = { ...accepted }
  return Object.entries<Canonical>(now).flatMap(([name, value]) =>
    canonicalText(before[name] ?? null) === canonicalText(value) ? [] : [name],
  )
}
