import Type, { type Static } from 'typebox'
import { Count, Day, Id, Instant, Name } from '#domain/kit/ids'
import { TableNote } from '#domain/kit/table-note'
import { MaskedIdentity } from '#domain/people/identity'
import { Alternative, ComponentName, LevelName, Requirement } from '#domain/standards/standard'
import {
  ApplicationDocument,
  ApplicationForm,
  ApplicationRouteName,
  ApplicationStateName,
  applicationSources,
  BulkDecision,
  ReturnedMark,
  VerdictName,
} from './contract.ts'

const NameOrNull = Type.Union([Name, Type.Null()])
const InstantOrNull = Type.Union([Instant, Type.Null()])
const TextOrNull = Type.Union([Type.String(), Type.Null()])

/** So many applications are decided together at most: all of a large batch. */
export const mostDecided = 10_000

/** Applications as they were looked at, and what is decided on them together. */
export const Deciding = Type.Object({
  applications: Type.Array(Type.Object({ id: Id, round: Count }), {
    minItems: 1,
    maxItems: mostDecided,
  }),
  decision: BulkDecision,
})
export type Deciding = Static<typeof Deciding>

const own = {
  id: Id,
  name: Name,
  latinName: NameOrNull,
  state: ApplicationStateName,
  source: Type.Enum(applicationSources),
  route: ApplicationRouteName,
  round: Type.Integer(),
  submittedAt: InstantOrNull,
  decidedAt: InstantOrNull,
  /** Whether it is the viewer's own, which somebody else decides. */
  own: Type.Boolean(),
}

/** An application in a batch's queue. */
export const ApplicationRow = Type.Object({
  ...own,
  offeringId: Id,
  employer: TextOrNull,
  /** Whether the conditions hold by what is shown; null where nobody knows the birth date. */
  admitted: Type.Union([Type.Boolean(), Type.Null()]),
  photo: Type.Boolean(),
  /** How many further files there are. */
  evidence: Type.Integer(),
  /** Of a direct recognition: how many sit in the panel, and how many of them have given a verdict. */
  panel: Type.Union([Type.Object({ size: Type.Integer(), given: Type.Integer() }), Type.Null()]),
})
export type ApplicationRow = Static<typeof ApplicationRow>

const OfferingRow = Type.Object({
  id: Id,
  code: Type.String(),
  name: Name,
  latinName: NameOrNull,
  level: Type.Union([LevelName, Type.Null()]),
  capacity: Type.Union([Type.Integer(), Type.Null()]),
  /** How many are approved. */
  taken: Type.Integer(),
})

const WhyNot = Type.Union([
  Type.Object({
    code: Type.String(),
    facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  }),
  Type.Null(),
])

/** A batch's applications of a state, and how many there are of each. */
export const ReviewQueue = Type.Object({
  applications: Type.Array(ApplicationRow),
  counts: Type.Object({
    submitted: Type.Integer(),
    returned: Type.Integer(),
    approved: Type.Integer(),
    refused: Type.Integer(),
    withdrawn: Type.Integer(),
  }),
  offerings: Type.Array(OfferingRow),
  today: Day,
  reviewUntil: Day,
  /** Why nothing is decided today. */
  whyNot: WhyNot,
})
export type ReviewQueue = Static<typeof ReviewQueue>

/** One of a panel; verdict and reason stay hidden from the others until all are given. */
export const PanelSeat = Type.Object({
  reviewerId: Id,
  name: Name,
  given: Type.Boolean(),
  verdict: Type.Union([VerdictName, Type.Null()]),
  reason: TextOrNull,
})
export type PanelSeat = Static<typeof PanelSeat>

const MissingPart = Type.Object({
  requirement: Requirement,
  months: Type.Union([Type.Integer(), Type.Null()]),
  from: Type.Union([Day, Type.Null()]),
})

/** An application with all that is needed to decide on it. */
export const ApplicationReview = Type.Object({
  ...own,
  personId: Id,
  eventId: Id,
  batch: Name,
  latinBatch: NameOrNull,
  identity: Type.Union([MaskedIdentity, Type.Null()]),
  offering: OfferingRow,
  workType: Type.Union([Type.Object({ code: Type.String(), name: Name, latinName: NameOrNull }), Type.Null()]),
  form: ApplicationForm,
  returned: Type.Array(ReturnedMark),
  reason: TextOrNull,
  decidedBy: TextOrNull,
  documents: Type.Array(ApplicationDocument),
  alternatives: Type.Array(Alternative),
  /** By which alternative (its place) the conditions hold, or the nearest with what is missing; null where the birth date isn't known. */
  admission: Type.Union([
    Type.Object({
      admitted: Type.Boolean(),
      alternative: Type.Union([Type.Integer(), Type.Null()]),
      missing: Type.Array(MissingPart),
    }),
    Type.Null(),
  ]),
  /** What in it is hardly true and should be looked at: codes that are worded as refusals, with their facts. */
  questions: Type.Array(TableNote),
  /** The components that needn't be sat. */
  carried: Type.Array(Type.Object({ component: ComponentName, validUntil: Day })),
  /** Other batches in which this person stands. */
  elsewhere: Type.Array(Name),
  panel: Type.Array(PanelSeat),
  /** What the panel's majority thinks; null until all have said something. */
  majority: Type.Union([VerdictName, Type.Null()]),
  /** Who could sit in the panel; for those who run the batch. */
  reviewers: Type.Array(Type.Object({ personId: Id, name: Name })),
  today: Day,
  reviewUntil: Day,
  whyNot: WhyNot,
  /** Where the candidate mends what was returned. */
  mendPath: Type.String(),
})
export type ApplicationReview = Static<typeof ApplicationReview>

/** A decision on one application or many. */
export const DecisionRow = Type.Object({
  id: Id,
  decision: BulkDecision,
  count: Type.Integer(),
  by: TextOrNull,
  at: Instant,
  undoneAt: InstantOrNull,
})
export type DecisionRow = Static<typeof DecisionRow>

/** What waits for somebody who reviews: verdicts on direct recognitions, and batches with applications to decide on. */
export const OwnReviews = Type.Object({
  opinions: Type.Array(
    Type.Object({
      applicationId: Id,
      eventId: Id,
      batch: Name,
      latinBatch: NameOrNull,
      name: Name,
      occupation: Name,
      latinOccupation: NameOrNull,
      level: Type.Union([LevelName, Type.Null()]),
      submittedAt: InstantOrNull,
      reviewUntil: Day,
    }),
  ),
  batches: Type.Array(
    Type.Object({ eventId: Id, batch: Name, latinBatch: NameOrNull, submitted: Type.Integer(), reviewUntil: Day }),
  ),
  today: Day,
})
export type OwnReviews = Static<typeof OwnReviews>
