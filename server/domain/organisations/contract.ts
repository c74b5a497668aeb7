import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'

/** The kinds of bodies that assess: an employer its own staff, a social training and assessment body, a school. */
export const organisationKinds = ['employer', 'social', 'school'] as const
export const OrganisationKindName = Type.Enum(organisationKinds)
export type OrganisationKind = (typeof organisationKinds)[number]

/** The course of an accreditation. A suspended one can be granted again; a refused or withdrawn one has ended. */
export const accreditationStates = ['applied', 'granted', 'refused', 'suspended', 'withdrawn'] as const
export const AccreditationStateName = Type.Enum(accreditationStates)
export type AccreditationState = (typeof accreditationStates)[number]

/** What a yearly evaluation came to. */
export const evaluationOutcomes = ['passed', 'to-improve', 'failed'] as const
export const EvaluationOutcome = Type.Enum(evaluationOutcomes)
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

/** A division of GB/T 2260. */
export const AreaCode = Type.String({ pattern: '^\\d{6}$' })

/** An address as people write it. */
export const Address = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' })

/** An organisation to be registered, or what is known of one. */
export const NewOrganisation = Type.Object({
  kind: OrganisationKindName,
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  /** Blanks and small letters are tidied; the rules of GB 32100 are checked. */
  creditCode: Type.String({ minLength: 1, maxLength: 40 }),
  areaCode: AreaCode,
  address: Address,
  /** As filed with the ministry; 0000 where it is filed with the province alone. */
  ministryNumber: Type.String({ pattern: '^\\d{4}$' }),
  /** The serial number that the province gave. */
  provinceNumber: Type.String({ pattern: '^\\d{6}$' }),
})
export type NewOrganisation = Static<typeof NewOrganisation>

/** How an organisation stands: the most urgent that is true of it. */
export const standings = ['closed', 'waiting', 'suspended', 'accredited', 'none'] as const
export type Standing = (typeof standings)[number]

/** An organisation as lists show it, with how many of its accreditations hold, wait for a decision or are suspended. */
export const OrganisationRow = Type.Intersect([
  Type.Object({ id: Id }),
  NewOrganisation,
  Type.Object({
    /** What its division is called from the province on. */
    area: Type.String(),
    standing: Type.Enum(standings),
    granted: Type.Integer(),
    waiting: Type.Integer(),
    suspended: Type.Integer(),
    sites: Type.Integer(),
    closedAt: Type.Union([Instant, Type.Null()]),
  }),
])
export type OrganisationRow = Static<typeof OrganisationRow>

/** Who may sign in for an organisation (or for the authority), and whether they have an account yet. */
export const StaffView = Type.Object({
  personId: Id,
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  login: Type.Union([Type.String(), Type.Null()]),
  since: Instant,
})
export type StaffView = Static<typeof StaffView>

/** Somebody new who is named for an organisation, or for the authority. */
export const NewStaff = Type.Object({
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  /** Whether to make a link with which the person chooses login and password. */
  invite: Type.Boolean(),
})
export type NewStaff = Static<typeof NewStaff>
