import { type Refusal, refuse } from '#domain/kit/refusal'
import { addDays } from '#domain/kit/working-days'
import type {
  AccreditationAct,
  AccreditationDecision,
  AccreditationView,
  NextStep,
} from '#domain/organisations/accreditation-contract'
import type { AccreditationState } from '#domain/organisations/contract'
import type { Level, StandardKind } from '#domain/standards/standard'

/** So many days before an accreditation ends it can be applied for anew. */
export const renewalDays = 180

/** An accreditation that an organisation has, or has applied for. */
export interface Held {
  readonly occupationId: string
  readonly levels: readonly Level[]
  readonly state: AccreditationState
  readonly validUntil: string | null
}

/** An occupation that is applied for, as it is now. `levels` are those of its standard. */
export interface Wanted {
  readonly occupationId: string
  readonly code: string
  readonly kind: StandardKind
  readonly levels: readonly Level[]
}

/**
 * Why an organisation may not apply for an occupation at some levels: none is named, the standard doesn't have one, or
 * one of them is applied for, suspended, or granted and not near its end. A special ability has no levels.
 */
export function whyNotApply(
  held: readonly Held[],
  wanted: Wanted,
  levels: readonly Level[],
  today: string,
): Refusal | null {
  const { code, kind } = wanted
  if (kind === 'special-ability' && levels.length > 0) return refuse('accreditation-levels-none', { code })
  if (kind !== 'special-ability' && levels.length === 0) return refuse('accreditation-levels-missing', { code })
  const missing = levels.find((level) => !wanted.levels.includes(level))
  if (missing) return refuse('standard-without-level', { code, level: missing })
  const renewable = addDays(today, renewalDays)
  const standing = held.filter(
    ({ occupationId, state, validUntil }) =>
      occupationId === wanted.occupationId &&
      (state === 'applied' ||
        state === 'suspended' ||
        (state === 'granted' && (validUntil === null || validUntil > renewable))),
  )
  const twice = standing.find((one) => kind === 'special-ability' || levels.some((level) => one.levels.includes(level)))
  if (!twice) return null
  if (twice.state === 'applied') return refuse('accreditation-applied', { code })
  return twice.state === 'suspended'
    ? refuse('accreditation-suspended', { code })
    : refuse('accreditation-granted', { code, until: twice.validUntil })
}

/** From which states an act leads to which. */
const acts: Readonly<Record<AccreditationAct, { from: readonly AccreditationState[]; to: AccreditationState }>> = {
  grant: { from: ['applied'], to: 'granted' },
  refuse: { from: ['applied'], to: 'refused' },
  suspend: { from: ['granted'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'granted' },
  withdraw: { from: ['granted', 'suspended'], to: 'withdrawn' },
}

/** What the authority can do about an accreditation in a state. */
export const actsIn = (state: AccreditationState): AccreditationAct[] =>
  (Object.keys(acts) as AccreditationAct[]).filter((act) => acts[act].from.includes(state))

/** The state that an act leads to. */
export const stateAfter = (act: AccreditationAct): AccreditationState => acts[act].to

/** Why a decision can't be taken: the accreditation isn't in a state for it, or the days of a grant are no days. */
export function whyNotDecide(
  state: AccreditationState,
  decision: AccreditationDecision,
  today: string,
): Refusal | null {
  const { act } = decision
  if (!acts[act].from.includes(state)) return refuse('accreditation-not-now', { act, state })
  if (decision.act !== 'grant') return null
  const { validFrom, validUntil } = decision
  if (validUntil < validFrom) return refuse('accreditation-days-disordered', { validFrom, validUntil })
  return validUntil < today ? refuse('accreditation-days-past', { validUntil }) : null
}

/** Why an organisation can't take its application back. */
export const whyNotTakeBack = (state: AccreditationState): Refusal | null =>
  state === 'applied' ? null : refuse('accreditation-decided', { state })

/** The years within which an accreditation is evaluated: from its grant on until now, those without an evaluation. */
export function yearsToEvaluate(
  of: Pick<AccreditationView, 'state' | 'validFrom' | 'decidedAt'> & { readonly evaluated: readonly number[] },
  today: string,
): number[] {
  if (of.state !== 'granted' && of.state !== 'suspended') return []
  const first = yearOf(of.validFrom ?? of.decidedAt ?? today)
  const years = Array.from({ length: Math.max(0, yearOf(today) - first + 1) }, (_, i) => first + i)
  return years.filter((year) => !of.evaluated.includes(year))
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** What is to be done next about an accreditation on a day: the year that has ended is to be evaluated. */
export function nextStep(
  of: Pick<AccreditationView, 'state' | 'validFrom' | 'validUntil' | 'decidedAt'> & {
    readonly evaluated: readonly number[]
  },
  today: string,
): NextStep | null {
  if (of.state === 'applied') return 'decide'
  if (of.state !== 'granted' && of.state !== 'suspended') return null
  if (of.validUntil !== null && of.validUntil < today) return 'expired'
  if (of.state === 'suspended') return 'restore'
  if (yearsToEvaluate(of, today).some((year) => year < yearOf(today))) return 'evaluate'
  return of.validUntil !== null && of.validUntil <= addDays(today, renewalDays) ? 'renew' : null
}
