import type { EventState } from '#domain/events/contract'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { Evidence } from '#domain/standards/conditions'
import {
  type ApplicationForm,
  type ApplicationState,
  formFields,
  type Returnable,
  type ReturnedPart,
} from './contract.ts'

/** The days on which candidates apply to a batch. */
export interface RegistrationDays {
  readonly state: EventState
  readonly registrationFrom: string
  readonly registrationUntil: string
  readonly reviewUntil: string
}

/** Why nobody may apply today: the batch isn't open, or not yet, or no longer. What was returned may be mended until the review ends. */
export function whyNotOpen(days: RegistrationDays, today: string, isReturned = false): Refusal | null {
  if (days.state === 'closed') return refuse('event-closed')
  if (days.state === 'draft') return refuse('event-not-announced')
  if (today < days.registrationFrom) return refuse('registration-not-begun', { from: days.registrationFrom })
  const until = isReturned ? days.reviewUntil : days.registrationUntil
  return today > until ? refuse('registration-over', { until }) : null
}

/** Whether an application stands in the way of another by the same person for the same occupation and level. */
export const isLive = (state: ApplicationState): boolean => state !== 'refused' && state !== 'withdrawn'

/** The parts in which two forms differ. */
export const changedParts = (before: ApplicationForm, after: ApplicationForm): Returnable[] =>
  formFields.filter((field) => textOf(before[field]) !== textOf(after[field]))

const textOf = (value: Canonical): string => canonicalText(value)

/** Why parts of an application may not be changed: a draft is free, of a returned one what was returned alone. */
export function whyNotChangeParts(
  state: ApplicationState,
  returned: readonly Pick<ReturnedPart, 'part'>[],
  parts: readonly Returnable[],
): Refusal | null {
  if (state === 'draft') return null
  if (state !== 'returned') return refuse('application-not-open', { state })
  const wrong = parts.find((part) => returned.every((one) => one.part !== part))
  return wrong ? refuse('application-part-fixed', { part: wrong }) : null
}

/** What must be there before an application is handed in. */
export interface HandIn {
  readonly state: ApplicationState
  readonly photos: number
  /** The parts that were returned and are as they were. */
  readonly unmended: readonly Returnable[]
}

/** Why an application may not be handed in. That the conditions don't hold is said, and is no reason: the reviewer decides. */
export function whyNotHandIn({ state, photos, unmended }: HandIn): Refusal | null {
  if (state !== 'draft' && state !== 'returned') return refuse('application-not-open', { state })
  if (photos === 0) return refuse('application-without-photo')
  const [first] = unmended
  return first ? refuse('application-unmended', { part: first, count: unmended.length }) : null
}

/** Why an application may not be approved, refused or returned: it isn't handed in. */
export const whyNotDecide = (state: ApplicationState): Refusal | null =>
  state === 'submitted' ? null : refuse('application-not-submitted', { state })

/** Why an application may not be withdrawn by who wrote it. */
export const whyNotWithdraw = (state: ApplicationState): Refusal | null =>
  state === 'draft' || state === 'submitted' || state === 'returned' ? null : refuse('application-decided', { state })

/** Why no further candidate is taken: the offering is full. `taken` counts the approved ones. */
export const whyNotTake = (capacity: number | null, taken: number): Refusal | null =>
  capacity !== null && taken >= capacity ? refuse('offering-full', { capacity }) : null

/** The form as the conditions read it, with the birth date of the identity document. */
export const evidenceOf = (form: ApplicationForm, birthDate: string): Evidence => ({
  birthDate,
  inOccupation: form.inOccupation,
  experience: form.experience.map(({ from, to, occupationMatches }) => ({ from, to, occupationMatches })),
  certificates: form.certificates,
  titles: form.titles,
  diplomas: form.diplomas,
})
