import Type, { type Static } from 'typebox'

/** The kinds of bodies that assess: an employer its own staff, a social training and assessment body, a school. */
export const organisationKinds = ['employer', 'social', 'school'] as const
export const OrganisationKindName = Type.Enum(organisationKinds)
export type OrganisationKind = (typeof organisationKinds)[number]

/** The course of an accreditation. A suspended one can be granted again; a refused or withdrawn one has ended. */
export const accreditationStates = ['applied', 'granted', 'refused', 'suspended', 'withdrawn'] as const
export const AccreditationStateName = Type.Enum(accreditationStates)
export type AccreditationState = (typeof accreditationStates)[number]

/** What a yearly evaluation came to. */
export const EvaluationOutcome = Type.Enum(['passed', 'to-improve', 'failed'] as const)
export type EvaluationOutcome = Static<typeof EvaluationOutcome>

export const roomKinds = ['theory', 'skill', 'review'] as const
export const RoomKindName = Type.Enum(roomKinds)
export type RoomKind = (typeof roomKinds)[number]

/** When a site is open on a day of the week (1 is Monday), as local times "08:30". */
export const OpeningHours = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  from: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  to: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
})
export type OpeningHours = Static<typeof OpeningHours>
