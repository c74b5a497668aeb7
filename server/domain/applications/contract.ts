import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { EducationName, LevelName, TitleRankName } from '#domain/standards/standard'

/**
 * The course of an application: a draft is handed in, then approved, refused, or returned to be mended and handed in
 * again. Who applied may withdraw it until it is decided.
 */
export const applicationStates = ['draft', 'submitted', 'returned', 'approved', 'refused', 'withdrawn'] as const
export const ApplicationStateName = Type.Enum(applicationStates)
export type ApplicationState = (typeof applicationStates)[number]

/** Who wrote an application: the candidate, or an organisation for many at once. */
export const applicationSources = ['self', 'organisation'] as const
export type ApplicationSource = (typeof applicationSources)[number]

/** By assessment, or by direct recognition: years and evidence before a panel, for level 3 and up (domain rules, chapter 2). */
export const applicationRoutes = ['assessment', 'recognition'] as const
export const ApplicationRouteName = Type.Enum(applicationRoutes)
export type ApplicationRoute = (typeof applicationRoutes)[number]

/** What one of a panel thinks of a direct recognition. */
export const verdicts = ['recognise', 'refuse'] as const
export const VerdictName = Type.Enum(verdicts)
export type Verdict = (typeof verdicts)[number]

const DayOrNull = Type.Union([Day, Type.Null()])

/** What somebody shows when applying, but the birth date: that is the identity document's. */
export const ShownEvidence = Type.Object({
  inOccupation: Type.Boolean(),
  experience: Type.Array(Type.Object({ employer: Name, from: Day, to: DayOrNull, occupationMatches: Type.Boolean() }), {
    maxItems: 40,
  }),
  certificates: Type.Array(Type.Object({ level: LevelName, issuedOn: Day }), { maxItems: 20 }),
  titles: Type.Array(Type.Object({ rank: TitleRankName, since: Day }), { maxItems: 10 }),
  diplomas: Type.Array(
    Type.Object({
      education: EducationName,
      inSubject: Type.Boolean(),
      graduatedOn: DayOrNull,
      lastYear: Type.Boolean(),
    }),
    { maxItems: 10 },
  ),
})
export type ShownEvidence = Static<typeof ShownEvidence>

/** What is entered in an application. */
export const ApplicationForm = Type.Object({
  /** The employer's name; null for somebody who applies on their own. */
  employer: Type.Union([Name, Type.Null()]),
  workTypeId: Type.Union([Id, Type.Null()]),
  ...ShownEvidence.properties,
})
export type ApplicationForm = Static<typeof ApplicationForm>

/** The parts of an application that can be returned one by one. */
export const formFields = [
  'employer',
  'workTypeId',
  'inOccupation',
  'experience',
  'certificates',
  'titles',
  'diplomas',
] as const satisfies (keyof ApplicationForm)[]
export const returnable = ['photo', 'documents', ...formFields] as const
export const ReturnableName = Type.Enum(returnable)
export type Returnable = (typeof returnable)[number]

/** A part that is to be mended, and why. */
export const ReturnedPart = Type.Object({
  part: ReturnableName,
  reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }),
})
export type ReturnedPart = Static<typeof ReturnedPart>

/** A returned part as it is kept; `mended` once who applied has changed it since. Handed in again, it stays to be compared. */
export const ReturnedMark = Type.Object({ ...ReturnedPart.properties, mended: Type.Optional(Type.Boolean()) })
export type ReturnedMark = Static<typeof ReturnedMark>

const Reason = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' })

/** What is decided on an application, or on many at once. */
export const BulkDecision = Type.Union([
  Type.Object({ kind: Type.Literal('approve') }),
  Type.Object({ kind: Type.Literal('refuse'), reason: Reason }),
  Type.Object({ kind: Type.Literal('return'), parts: Type.Array(ReturnedPart, { minItems: 1, maxItems: 9 }) }),
])
export type BulkDecision = Static<typeof BulkDecision>

/** What stood of an application before it was decided with others. */
export interface DecidedBefore {
  readonly applicationId: string
  readonly state: ApplicationState
  readonly returned: readonly ReturnedMark[]
}

/** A file of an application: the photo, or what shows that the rest is true. */
export const documentPurposes = ['photo', 'evidence'] as const
export const DocumentPurposeName = Type.Enum(documentPurposes)
export type DocumentPurpose = (typeof documentPurposes)[number]

export const ApplicationDocument = Type.Object({
  id: Id,
  purpose: DocumentPurposeName,
  name: Type.String(),
  type: Type.String(),
  /** SHA-256, in hex. */
  hash: Type.String(),
  at: Instant,
})
export type ApplicationDocument = Static<typeof ApplicationDocument>
