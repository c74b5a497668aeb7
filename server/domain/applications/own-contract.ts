import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { MaskedIdentity } from '#domain/people/identity'
import { Alternative, LevelName } from '#domain/standards/standard'
import {
  ApplicationDocument,
  ApplicationForm,
  ApplicationRouteName,
  ApplicationStateName,
  ReturnedMark,
} from './contract.ts'

const NameOrNull = Type.Union([Name, Type.Null()])

/** An occupation at a level in a batch, as somebody who wants to apply sees it. */
export const OfferingToApply = Type.Object({
  offeringId: Id,
  eventId: Id,
  batch: Name,
  latinBatch: NameOrNull,
  organisation: Name,
  latinOrganisation: NameOrNull,
  sites: Type.Array(Name),
  code: Type.String(),
  occupation: Name,
  latinOccupation: NameOrNull,
  level: Type.Union([LevelName, Type.Null()]),
  startsOn: Day,
  endsOn: Day,
  registrationFrom: Day,
  registrationUntil: Day,
  reviewUntil: Day,
  fees: Type.String(),
  capacity: Type.Union([Type.Integer(), Type.Null()]),
  /** How many are approved. */
  taken: Type.Integer(),
})
export type OfferingToApply = Static<typeof OfferingToApply>

/** What can be applied for on a day, and what soon. */
export const OpenOfferings = Type.Object({ today: Day, offerings: Type.Array(OfferingToApply) })
export type OpenOfferings = Static<typeof OpenOfferings>

/** Why something is refused, said before it is tried. */
const WhyNot = Type.Union([
  Type.Object({
    code: Type.String(),
    facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  }),
  Type.Null(),
])

/** Where an application begins: what it would be for, who applies, and why it may not. */
export const ApplyStart = Type.Object({
  today: Day,
  offering: OfferingToApply,
  alternatives: Type.Array(Alternative),
  identity: Type.Union([MaskedIdentity, Type.Null()]),
  whyNot: WhyNot,
  /** The live application that there is already. */
  applicationId: Type.Union([Id, Type.Null()]),
})
export type ApplyStart = Static<typeof ApplyStart>

const course = {
  id: Id,
  state: ApplicationStateName,
  route: ApplicationRouteName,
  round: Type.Integer(),
  returned: Type.Array(ReturnedMark),
  submittedAt: Type.Union([Instant, Type.Null()]),
  decidedAt: Type.Union([Instant, Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
  offering: OfferingToApply,
}

/** One of somebody's own applications. */
export const OwnApplicationRow = Type.Object(course)
export type OwnApplicationRow = Static<typeof OwnApplicationRow>

export const OwnApplications = Type.Object({ today: Day, applications: Type.Array(OwnApplicationRow) })
export type OwnApplications = Static<typeof OwnApplications>

/** An own application in full, with what its conditions are judged by. */
export const OwnApplication = Type.Object({
  ...course,
  today: Day,
  form: ApplicationForm,
  documents: Type.Array(ApplicationDocument),
  workTypes: Type.Array(Type.Object({ id: Id, code: Type.String(), name: Name, latinName: NameOrNull })),
  alternatives: Type.Array(Alternative),
  identity: Type.Union([MaskedIdentity, Type.Null()]),
  /** Why nothing can be changed today. */
  whyNotChange: WhyNot,
})
export type OwnApplication = Static<typeof OwnApplication>
