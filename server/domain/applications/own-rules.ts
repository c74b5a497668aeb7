import { type Refusal, refuse } from '#domain/kit/refusal'
import { type Level, levels } from '#domain/standards/standard'
import type { ApplicationForm, ApplicationRoute, Returnable, ReturnedMark } from './contract.ts'

/** From this level on years and evidence can be recognised without an assessment (domain rules, chapter 2). */
const recognisedFrom: Level = '3'

/** Whether a level can be had by direct recognition. */
export const canRecognise = (level: Level | null): boolean =>
  level !== null && levels.indexOf(level) >= levels.indexOf(recognisedFrom)

/** Why a level can't be applied for by a route. */
export const whyNotRoute = (route: ApplicationRoute, level: Level | null): Refusal | null =>
  route === 'recognition' && !canRecognise(level) ? refuse('recognition-level') : null

/** Why a form can't be: a day still to come, or a period that ends before it begins. */
export function whyNotForm(form: ApplicationForm, today: string): Refusal | null {
  const reversed = form.experience.find(({ from, to }) => to !== null && to < from)
  if (reversed) return refuse('application-days-reversed', { from: reversed.from, until: reversed.to })
  const past = [
    ...form.experience.flatMap(({ from, to }) => [from, to]),
    ...form.certificates.map(({ issuedOn }) => issuedOn),
    ...form.titles.map(({ since }) => since),
    ...form.diplomas.map(({ graduatedOn }) => graduatedOn),
  ]
  const future = past.find((day) => day !== null && day > today)
  return future ? refuse('application-day-future', { day: future }) : null
}

/** Something at which a person stands already: an entry or an application that is under way. */
export interface Standing {
  readonly offeringId: string | null
  readonly eventId: string
  readonly name: string
}

/** Why a person may not apply for an offering: it is theirs already, or another batch is held on some of the same days. */
export function whyNotBeside(
  own: { readonly offeringId: string; readonly eventId: string },
  standing: readonly Standing[],
): Refusal | null {
  if (standing.some(({ offeringId }) => offeringId === own.offeringId)) return refuse('candidate-entered')
  const other = standing.find(({ eventId }) => eventId !== own.eventId)
  return other ? refuse('candidate-in-other-batch', { name: other.name }) : null
}

/** Why somebody may not apply: banned by a violation until a day, which is free again. */
export const whyNotUnbanned = (until: string | null, today: string): Refusal | null =>
  until !== null && today < until ? refuse('applicant-banned', { until }) : null

/** The returned parts with those marked that were changed now. */
export const mend = (returned: readonly ReturnedMark[], changed: readonly Returnable[]): ReturnedMark[] =>
  returned.map((one) => (changed.includes(one.part) ? { ...one, mended: true } : one))

/** The returned parts that are as they were. */
export const unmended = (returned: readonly ReturnedMark[]): Returnable[] =>
  returned.filter(({ mended }) => !mended).map(({ part }) => part)
