import type { BatchChoices, BatchPlan, BatchView } from '#domain/batches/contract'
import { whyNotPlan } from '#domain/batches/plan'
import type { Refusal } from '#domain/kit/refusal'
import type { Level } from '#domain/standards/standard'

/** An offering as it is typed: the choice is `occupation level`, the places empty for no limit. */
export interface OfferingDraft {
  choice: string
  capacity: string
}

/** A plan as it is typed. */
export interface PlanDraft {
  name: string
  latinName: string
  startsOn: string
  endsOn: string
  registrationFrom: string
  registrationUntil: string
  reviewUntil: string
  resultsUntil: string
  siteIds: string[]
  offerings: OfferingDraft[]
  fees: string
}

/** The days of a plan, in the order in which they come. */
export const dayFields = [
  'registrationFrom',
  'registrationUntil',
  'reviewUntil',
  'startsOn',
  'endsOn',
  'resultsUntil',
] as const

export const emptyPlan: PlanDraft = {
  ...{ name: '', latinName: '', startsOn: '', endsOn: '', registrationFrom: '', registrationUntil: '' },
  ...{ reviewUntil: '', resultsUntil: '', siteIds: [], offerings: [{ choice: '', capacity: '' }], fees: '' },
}

export const choiceOf = (occupationId: string, level: Level | null): string => `${occupationId} ${level ?? ''}`

/** A batch's plan to be changed. */
export function draftOf({ plan, sites, offeringList }: BatchView): PlanDraft {
  return {
    ...plan,
    latinName: plan.latinName ?? '',
    siteIds: sites.map(({ id }) => id),
    offerings: offeringList.map(({ occupationId, level, capacity }) => ({
      choice: choiceOf(occupationId, level),
      capacity: capacity === null ? '' : String(capacity),
    })),
  }
}

/** Whether places are a whole number above 0, or empty. */
export const isCapacity = (text: string): boolean => text.trim() === '' || /^[1-9]\d{0,4}$/.test(text.trim())

/** What is typed, as the contract wants it; null while an offering isn't chosen or is no longer to be had. */
export function planOf(draft: PlanDraft, { occupations }: BatchChoices): BatchPlan | null {
  const offerings = draft.offerings.flatMap(({ choice, capacity }) => {
    const found = occupations
      .flatMap(({ id, levels }) => levels.map(({ level }) => ({ occupationId: id, level })))
      .find(({ occupationId, level }) => choiceOf(occupationId, level) === choice)
    return found ? [{ ...found, capacity: capacity.trim() === '' ? null : Number(capacity) }] : []
  })
  if (offerings.length < draft.offerings.length) return null
  return { ...draft, latinName: draft.latinName.trim() || null, siteIds: [...draft.siteIds], offerings }
}

/** Why a plan can't be, and at which of its days. */
export function wrongDay(plan: BatchPlan): { readonly refusal: Refusal; readonly field: string | null } | null {
  const refusal = whyNotPlan(plan)
  const field = refusal?.facts.field
  return refusal && { refusal, field: typeof field === 'string' ? field : null }
}
