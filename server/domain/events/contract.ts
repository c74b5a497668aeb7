import Type, { type Static } from 'typebox'
import { RuleSet } from '#domain/events/rule-set'
import { TeamSize } from '#domain/events/team'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { ComponentName } from '#domain/standards/standard'

export const eventKinds = ['competition', 'assessment'] as const
export type EventKind = (typeof eventKinds)[number]

/** Competition tiers, from the highest (domain rules, chapter 3). */
export const tiers = [
  'worldskills',
  'international',
  'national',
  'national-industry',
  'provincial',
  'series',
  'district',
] as const
export const TierName = Type.Enum(tiers)
export type Tier = (typeof tiers)[number]

/** A draft is seen by staff alone; an announced event is public. */
export const EventStateName = Type.Union([Type.Literal('draft'), Type.Literal('announced'), Type.Literal('closed')])
export type EventState = Static<typeof EventStateName>

/**
 * What the public sees of the ranking: nothing, all of it live, what it was when it was frozen, or the places that a
 * ceremony has unveiled.
 */
export const boards = ['hidden', 'live', 'frozen', 'unveiling'] as const
export const BoardName = Type.Enum(boards)
export type Board = (typeof boards)[number]

/** What a board can be set to; a ceremony unveils place by place. */
export const SetBoardName = Type.Enum(['hidden', 'live', 'frozen'])

const Optional = Type.Union([Name, Type.Null()])

/** What is entered to create a competition. */
export const NewEvent = Type.Object({
  name: Name,
  latinName: Optional,
  tier: TierName,
  place: Name,
  organiser: Name,
  startsOn: Day,
  endsOn: Day,
})
export type NewEvent = Static<typeof NewEvent>

export const EventView = Type.Object({
  id: Id,
  kind: Type.Union([Type.Literal('competition'), Type.Literal('assessment')]),
  name: Name,
  latinName: Optional,
  tier: Type.Union([TierName, Type.Null()]),
  place: Name,
  organiser: Name,
  /** The organisation that holds it, where it is a batch. */
  organisationId: Type.Union([Id, Type.Null()]),
  startsOn: Day,
  endsOn: Day,
  state: EventStateName,
})
export type EventView = Static<typeof EventView>

/** What is entered to create a discipline. */
export const NewDiscipline = Type.Object({
  code: Type.String({ pattern: '^[A-Za-z0-9-]{1,12}$' }),
  name: Name,
  latinName: Optional,
  /** How many members its entries have; null or left out where persons compete. */
  team: Type.Optional(Type.Union([TeamSize, Type.Null()])),
})
export type NewDiscipline = Static<typeof NewDiscipline>

export const DisciplineView = Type.Object({
  id: Id,
  eventId: Id,
  code: Type.String(),
  name: Name,
  latinName: Optional,
  schemeId: Type.Union([Id, Type.Null()]),
  ruleSet: RuleSet,
  board: BoardName,
  /** Since when the public sees no further marks, where the board is frozen. */
  frozenAt: Type.Union([Instant, Type.Null()]),
  /** How many members its entries have; null where persons compete. */
  team: Type.Union([TeamSize, Type.Null()]),
  /** In a batch: the occupation and level, and the component of it that this is. */
  offeringId: Type.Union([Id, Type.Null()]),
  component: Type.Union([ComponentName, Type.Null()]),
})
export type DisciplineView = Static<typeof DisciplineView>

/** A change of a discipline's rules after marks were given. */
export const RuleChange = Type.Object({ version: Type.Integer(), at: Instant, reason: Type.String() })
export type RuleChange = Static<typeof RuleChange>
