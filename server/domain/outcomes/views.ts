import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { ComponentName, LevelName } from '#domain/standards/standard'
import {
  ObjectionStateName,
  OutcomeStateName,
  OverallStateName,
  PartRule,
  PublicationView,
  ScoreSourceName,
} from './contract.ts'

const OrNull = <T extends Type.TSchema>(type: T) => Type.Union([type, Type.Null()])

/** Why something can't be done yet, as refusals say it. */
const Why = Type.Object({
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
})

/** An occupation at a level as results name it. */
export const ResultOffering = Type.Object({
  id: Id,
  code: Type.String(),
  name: Name,
  latinName: OrNull(Name),
  level: OrNull(LevelName),
  parts: Type.Array(PartRule),
})
export type ResultOffering = Static<typeof ResultOffering>

/** Why nobody knows a component's outcome yet. */
export const missings = ['entry', 'place', 'score', 'sheets', 'names'] as const
export type Missing = (typeof missings)[number]

/** What became of a component of a candidate, as the desk reads it. */
export const PartOutcome = Type.Object({
  component: ComponentName,
  state: OutcomeStateName,
  points: OrNull(PointsText),
  validUntil: OrNull(Day),
  entryId: OrNull(Id),
  number: OrNull(Type.Integer()),
  source: OrNull(ScoreSourceName),
  missing: OrNull(Type.Enum(missings)),
})
export type PartOutcome = Static<typeof PartOutcome>

/** A candidate of a batch in an occupation at a level, with every component that is required. */
export const CandidateOutcome = Type.Object({
  key: Type.String(),
  personId: OrNull(Id),
  offeringId: Id,
  name: Type.String(),
  latinName: OrNull(Type.String()),
  ticket: OrNull(Type.Integer()),
  /** Masked. */
  document: OrNull(Type.String()),
  delegation: OrNull(Type.String()),
  overall: OverallStateName,
  parts: Type.Array(PartOutcome),
})
export type CandidateOutcome = Static<typeof CandidateOutcome>

/** The results of a batch as they are now, what was published of them, and what can be done. */
export const BatchOutcomes = Type.Object({
  offerings: Type.Array(ResultOffering),
  candidates: Type.Array(CandidateOutcome),
  publications: Type.Array(PublicationView),
  /** Whether they differ from what was published last. */
  changed: Type.Boolean(),
  openObjections: Type.Integer(),
  certificatesDue: Type.Integer(),
  whyNotPublish: OrNull(Why),
  whyNotFinal: OrNull(Why),
})
export type BatchOutcomes = Static<typeof BatchOutcomes>

/** An objection, as those who answer it read it. */
export const ObjectionView = Type.Object({
  id: Id,
  personId: OrNull(Id),
  offeringId: Id,
  component: OrNull(ComponentName),
  /** The component's entry, where a score can be entered for it. */
  entryId: OrNull(Id),
  name: Type.String(),
  ticket: OrNull(Type.Integer()),
  version: Type.Integer(),
  words: Type.String(),
  at: Instant,
  /** Who objects: the candidate, or somebody else by name. */
  byCandidate: Type.Boolean(),
  by: OrNull(Type.String()),
  state: ObjectionStateName,
  answer: OrNull(Type.String()),
  answeredAt: OrNull(Instant),
  answeredBy: OrNull(Type.String()),
})
export type ObjectionView = Static<typeof ObjectionView>

/** A published candidate as anybody may see it: name and document masked. */
export const PublicRow = Type.Object({
  offeringId: Id,
  ticket: OrNull(Type.Integer()),
  name: Type.String(),
  document: OrNull(Type.String()),
  overall: OverallStateName,
  parts: Type.Array(
    Type.Object({ outcomeId: Id, component: ComponentName, state: OutcomeStateName, points: OrNull(PointsText) }),
  ),
})
export type PublicRow = Static<typeof PublicRow>

/** A page of what was published of a batch. */
export const PublicResults = Type.Object({
  event: Type.Object({ id: Id, name: Name, latinName: OrNull(Name), organiser: Type.String() }),
  /** Null before anything was published. */
  publication: OrNull(Type.Omit(PublicationView, ['by'])),
  /** Whether anybody may object today. */
  open: Type.Boolean(),
  offerings: Type.Array(Type.Omit(ResultOffering, ['parts'])),
  rows: Type.Array(PublicRow),
  count: Type.Integer(),
  page: Type.Integer(),
  pages: Type.Integer(),
})
export type PublicResults = Static<typeof PublicResults>

/** A result of one's own. */
export const MyResult = Type.Object({
  eventId: Id,
  event: Name,
  latinEvent: OrNull(Name),
  offering: Type.Omit(ResultOffering, ['parts']),
  publication: Type.Omit(PublicationView, ['by', 'id', 'reason']),
  open: Type.Boolean(),
  overall: OverallStateName,
  parts: Type.Array(
    Type.Object({
      outcomeId: Id,
      component: ComponentName,
      state: OutcomeStateName,
      points: OrNull(PointsText),
      pass: PointsText,
      maximum: PointsText,
      validUntil: OrNull(Day),
    }),
  ),
  resit: OrNull(Type.Object({ components: Type.Array(ComponentName), until: OrNull(Day) })),
  /** Those that one has raised oneself. */
  objections: Type.Array(
    Type.Object({
      id: Id,
      component: OrNull(ComponentName),
      words: Type.String(),
      at: Instant,
      state: ObjectionStateName,
      answer: OrNull(Type.String()),
      answeredAt: OrNull(Instant),
    }),
  ),
})
export type MyResult = Static<typeof MyResult>
