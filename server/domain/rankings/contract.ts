import Type, { type Static } from 'typebox'
import { BoardName } from '#domain/events/contract'
import { Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { Member } from '#domain/registration/contract'
import { StandingPenalty } from '#domain/scoring/penalty'

const medalNames = ['gold', 'silver', 'bronze'] as const
export type Medal = (typeof medalNames)[number]

/** A medal, or a medallion for excellence. */
export const AwardName = Type.Enum([...medalNames, 'medallion'])
export type Award = Medal | 'medallion'

const named = {
  entryId: Id,
  number: Type.Integer(),
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  delegation: Type.Object({ code: Type.String(), name: Name }),
  /** Of a team; left out for a person's own entry. */
  members: Type.Optional(Type.Array(Member)),
}

/** An entry that didn't come: it is listed after all others, without a rank. */
export const AbsentEntry = Type.Object(named)
export type AbsentEntry = Static<typeof AbsentEntry>

/** A row of a ranking: public names and totals; `criteria` maps a criterion's code to its points. */
export const StandingView = Type.Object({
  ...named,
  rank: Type.Integer(),
  total: PointsText,
  criteria: Type.Record(Type.String(), PointsText),
  /** What penalties have taken away; it is gone from the modules or the total already. */
  penalties: Type.Array(StandingPenalty),
  /** Aspects decided, of those that the scheme has. */
  decided: Type.Integer(),
})
export type StandingView = Static<typeof StandingView>

/**
 * A row of a live ranking. It says nothing of the others, so that one mark changes one row: ranks are derived from the
 * rows by `RankOrder`, on the server and on every screen.
 */
export type RankingRow = Omit<StandingView, 'rank'>

/** What stands above a live ranking. */
export const RankingHead = Type.Object({
  disciplineId: Id,
  board: BoardName,
  /** Since when nothing further shows, where the board is frozen. */
  frozenAt: Type.Union([Instant, Type.Null()]),
  /** How many entries a ceremony has yet to unveil, all of them ahead of those shown; 0 without one. */
  veiled: Type.Integer(),
  aspects: Type.Integer(),
  /** The codes of the criteria that decide between equal totals, in this order. */
  ties: Type.Array(Type.String()),
  maximum: PointsText,
  criteria: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), maximum: PointsText })),
  /** Who didn't come, by number; nobody while places are still to be unveiled. */
  absent: Type.Array(AbsentEntry),
  /** The version of the published official result, if there is one. */
  published: Type.Union([Type.Integer(), Type.Null()]),
})
export type RankingHead = Static<typeof RankingHead>

/** What an entry was awarded for one day of marking, and the rank of it among that day's; before weights and penalties. */
export const DayStanding = Type.Object({ points: PointsText, rank: Type.Integer() })
export type DayStanding = Static<typeof DayStanding>

/** What an official standing says beyond rank and marks. */
export const AwardedStanding = Type.Object({
  award: Type.Union([AwardName, Type.Null()]),
  /** Points on the common scale; null without one. */
  scale: Type.Union([PointsText, Type.Null()]),
  /** Whether it is the best of its delegation, where the rules name them. */
  best: Type.Boolean(),
  /** The code of the module that parted it from an equal total; null where none had to. */
  tieBreak: Type.Union([Type.String(), Type.Null()]),
})

export const ResultView = Type.Object({
  version: Type.Integer(),
  ruleVersion: Type.String(),
  inputHash: Type.String(),
  publishedAt: Instant,
  standings: Type.Array(
    Type.Intersect([
      StandingView,
      AwardedStanding,
      Type.Object({
        /** By the day's number; empty where the scheme has one day. */
        days: Type.Record(Type.String(), DayStanding),
        /** Empty for a person's own entry. */
        members: Type.Array(Member),
      }),
    ]),
  ),
  /** Who hadn't come when it was published, by number. */
  absent: Type.Array(AbsentEntry),
})
export type ResultView = Static<typeof ResultView>

/** Every entry's points broken down in one way; `points` maps a part's code to them. Undecided aspects count nothing. */
export const TotalsView = Type.Object({
  parts: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), maximum: PointsText })),
  entries: Type.Array(
    Type.Object({
      entryId: Id,
      number: Type.Integer(),
      name: Name,
      total: PointsText,
      points: Type.Record(Type.String(), PointsText),
    }),
  ),
})
export type TotalsView = Static<typeof TotalsView>

/** A version of an official result, without its standings. */
export const ResultVersion = Type.Object({ version: Type.Integer(), inputHash: Type.String(), publishedAt: Instant })
export type ResultVersion = Static<typeof ResultVersion>

const PlaceView = Type.Object({ rank: Type.Integer(), ...AwardedStanding.properties })

/** What other rules would change in the standings as they are, entry by entry in the order of the new ranking. */
export const RulesPreview = Type.Object({
  /** Whether anything is marked: then how marks become points stays. */
  hasMarks: Type.Boolean(),
  /** How many entries have points so far. */
  entries: Type.Integer(),
  /** How many would win another award than now, or lose it. */
  awards: Type.Integer(),
  /** How many would stand at another rank. */
  ranks: Type.Integer(),
  /** The entries whose rank, award or mark of the delegation's best would change. */
  changes: Type.Array(
    Type.Object({ entryId: Id, number: Type.Integer(), name: Name, before: PlaceView, after: PlaceView }),
  ),
})
export type RulesPreview = Static<typeof RulesPreview>
