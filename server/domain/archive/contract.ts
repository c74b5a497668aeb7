import Type, { type Static } from 'typebox'
import { ApplicationRouteName, ApplicationStateName } from '#domain/applications/contract'
import { ViolationStateName, VoidingName } from '#domain/attendance/contract'
import { CertificateKindName, CertificateStateName } from '#domain/certificates/contract'
import { Day, Instant, Name, PointsText } from '#domain/kit/ids'
import { ObjectionStateName, OutcomeStateName, PublicationKindName } from '#domain/outcomes/contract'
import { MaskedIdentity } from '#domain/people/identity'
import { AwardName } from '#domain/rankings/contract'
import { ComponentName, LevelName } from '#domain/standards/standard'

const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

/** A competition or batch, and what of it something belongs to. */
const atEvent = { event: Name, latinEvent: orNull(Name), startsOn: Day, endsOn: Day }
const ofOccupation = { code: Type.String(), occupation: Name, latinOccupation: orNull(Name), level: orNull(LevelName) }

export const ArchivedApplication = Type.Object({
  ...atEvent,
  ...ofOccupation,
  route: ApplicationRouteName,
  state: ApplicationStateName,
  submittedAt: orNull(Instant),
  decidedAt: orNull(Instant),
})
export type ArchivedApplication = Static<typeof ArchivedApplication>

export const entryStates = ['entered', 'absent', 'withdrawn'] as const

/** Something that the person took part in, or was to. */
export const ArchivedEntry = Type.Object({
  ...atEvent,
  discipline: Name,
  latinDiscipline: orNull(Name),
  component: orNull(ComponentName),
  number: Type.Integer(),
  state: Type.Enum(entryStates),
})
export type ArchivedEntry = Static<typeof ArchivedEntry>

/** A component of an assessment as it was published last. */
export const ArchivedOutcome = Type.Object({
  ...atEvent,
  ...ofOccupation,
  component: ComponentName,
  state: OutcomeStateName,
  points: orNull(PointsText),
  validUntil: orNull(Day),
  publication: PublicationKindName,
})
export type ArchivedOutcome = Static<typeof ArchivedOutcome>

/** A place in the official result of a competition. */
export const ArchivedStanding = Type.Object({
  ...atEvent,
  discipline: Name,
  latinDiscipline: orNull(Name),
  rank: Type.Integer(),
  total: PointsText,
  award: orNull(AwardName),
})
export type ArchivedStanding = Static<typeof ArchivedStanding>

export const ArchivedCertificate = Type.Object({
  ...atEvent,
  discipline: Name,
  latinDiscipline: orNull(Name),
  kind: CertificateKindName,
  award: orNull(AwardName),
  number: Type.String(),
  verifyCode: Type.String(),
  state: CertificateStateName,
  issuedAt: Instant,
})
export type ArchivedCertificate = Static<typeof ArchivedCertificate>

export const ArchivedViolation = Type.Object({
  ...atEvent,
  rule: Name,
  latinRule: orNull(Name),
  words: Type.String(),
  voids: VoidingName,
  banMonths: Type.Integer(),
  state: ViolationStateName,
  recordedAt: Instant,
})
export type ArchivedViolation = Static<typeof ArchivedViolation>

export const ArchivedObjection = Type.Object({
  ...atEvent,
  ...ofOccupation,
  words: Type.String(),
  state: ObjectionStateName,
  answer: orNull(Type.String()),
  at: Instant,
})
export type ArchivedObjection = Static<typeof ArchivedObjection>

/** Everything that is known of a person, for that person alone; numbers are masked. The form's name says how to read it. */
export const Archive = Type.Object({
  form: Type.Literal('touchstone-archive-1'),
  madeOn: Day,
  name: Name,
  latinName: orNull(Name),
  login: Type.String(),
  identity: orNull(MaskedIdentity),
  applications: Type.Array(ArchivedApplication),
  entries: Type.Array(ArchivedEntry),
  outcomes: Type.Array(ArchivedOutcome),
  standings: Type.Array(ArchivedStanding),
  certificates: Type.Array(ArchivedCertificate),
  violations: Type.Array(ArchivedViolation),
  objections: Type.Array(ArchivedObjection),
})
export type Archive = Static<typeof Archive>
