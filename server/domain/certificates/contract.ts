import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { AwardName } from '#domain/rankings/contract'

/** A medal's certificate, or one that says that somebody took part. */
export const CertificateKindName = Type.Union([Type.Literal('award'), Type.Literal('participation')])
export type CertificateKind = Static<typeof CertificateKindName>

/**
 * What is true of a certificate: `issued` and `corrected` (issued in the place of an earlier one) are valid;
 * `replaced` has a corrected one in its place; `revoked` holds no longer. All of them stay readable.
 */
export const CertificateStateName = Type.Union([
  Type.Literal('issued'),
  Type.Literal('corrected'),
  Type.Literal('replaced'),
  Type.Literal('revoked'),
])
export type CertificateState = Static<typeof CertificateStateName>

const OptionalName = Type.Union([Name, Type.Null()])
const Delegation = Type.Object({ code: Type.String(), name: Name })
const Discipline = Type.Object({ code: Type.String(), name: Name, latinName: OptionalName })
const EventFacts = Type.Object({
  name: Name,
  latinName: OptionalName,
  place: Name,
  organiser: Name,
  startsOn: Day,
  endsOn: Day,
})
/** The team that a holder was a member of; left out for who competed alone. */
const Team = Type.Optional(Type.Object({ name: Name, latinName: OptionalName }))
const OptionalAward = Type.Union([AwardName, Type.Null()])
const OptionalRank = Type.Union([Type.Integer(), Type.Null()])
const OptionalTotal = Type.Union([PointsText, Type.Null()])

/** What a certificate says of its holder; rank and total are told of those with an award alone. */
export const CertificateFacts = Type.Object({
  kind: CertificateKindName,
  name: Name,
  latinName: OptionalName,
  team: Team,
  delegation: Delegation,
  event: EventFacts,
  discipline: Discipline,
  award: OptionalAward,
  rank: OptionalRank,
  total: OptionalTotal,
})
export type CertificateFacts = Static<typeof CertificateFacts>

/** Everything that is printed: the facts, and what makes this certificate the one that it is. */
export const CertificateSheet = Type.Object({
  facts: CertificateFacts,
  /** The version of the official result that the facts are from. */
  resultVersion: Type.Integer(),
  number: Type.String(),
  verifyCode: Type.String(),
  verifyUrl: Type.String(),
  issuedOn: Day,
})
export type CertificateSheet = Static<typeof CertificateSheet>

/** A certificate as the desk lists it. */
export const CertificateView = Type.Object({
  id: Id,
  number: Type.String(),
  verifyCode: Type.String(),
  kind: CertificateKindName,
  state: CertificateStateName,
  entryId: Id,
  name: Name,
  latinName: OptionalName,
  team: Team,
  delegation: Delegation,
  award: OptionalAward,
  rank: OptionalRank,
  total: OptionalTotal,
  resultVersion: Type.Integer(),
  issuedAt: Instant,
  revokedAt: Type.Union([Instant, Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
})
export type CertificateView = Static<typeof CertificateView>

/** What anybody may know of a certificate whose code (or number, if it is an award's) they have. */
export const VerifiedCertificate = Type.Object({
  number: Type.String(),
  kind: CertificateKindName,
  state: CertificateStateName,
  name: Name,
  latinName: OptionalName,
  team: Team,
  delegation: Delegation,
  event: EventFacts,
  discipline: Discipline,
  award: OptionalAward,
  rank: OptionalRank,
  total: OptionalTotal,
  resultVersion: Type.Integer(),
  /** The body that awards it. */
  issuer: Name,
  issuedAt: Instant,
  revokedAt: Type.Union([Instant, Type.Null()]),
  /** Why it was revoked; null on a revoked one whose entry is no longer in the official result. */
  reason: Type.Union([Type.String(), Type.Null()]),
  /** The certificate that stands in this one's place. */
  replacedBy: Type.Union([Type.Object({ number: Type.String(), verifyCode: Type.String() }), Type.Null()]),
  /** The hash of the audit entry under which it was issued, which covers the hash of everything printed. */
  auditHash: Type.String(),
})
export type VerifiedCertificate = Static<typeof VerifiedCertificate>

/** Why a certificate is revoked: shown to whoever verifies it. */
export const RevokeReason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
