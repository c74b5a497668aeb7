import Type, { type Static } from 'typebox'
import { OverallRules } from '#domain/events/overall-rules'
import { Id, Instant, Name, PointsText } from '#domain/kit/ids'

const OptionalName = Type.Union([Name, Type.Null()])
const Discipline = { code: Type.String(), name: Name, latinName: OptionalName }

/** An entry that is the best of its delegation over all disciplines, by the common scale. */
export const BestEntry = Type.Object({
  entryId: Id,
  name: Name,
  latinName: OptionalName,
  discipline: Type.Object(Discipline),
  scale: PointsText,
})
export type BestEntry = Static<typeof BestEntry>

/** A row of an overall table: a delegation, or a person of one. Its figures are of the entries that count. */
export const OverallRow = Type.Object({
  rank: Type.Integer(),
  delegation: Type.Object({ code: Type.String(), name: Name }),
  /** Null where delegations are ranked. */
  person: Type.Union([Type.Object({ name: Name, latinName: OptionalName }), Type.Null()]),
  gold: Type.Integer(),
  silver: Type.Integer(),
  bronze: Type.Integer(),
  medallion: Type.Integer(),
  medalPoints: Type.Integer(),
  rankPoints: Type.Integer(),
  /** The entries that count, and how many of them stand on their discipline's common scale. */
  entries: Type.Integer(),
  scaled: Type.Integer(),
  /** The sum of their points on the common scale, and its average half-up to 2 decimals; null without any. */
  total: Type.Union([PointsText, Type.Null()]),
  average: Type.Union([PointsText, Type.Null()]),
  /** Its best, several where they are equal; empty without a common scale and where persons are ranked. */
  best: Type.Array(BestEntry),
})
export type OverallRow = Static<typeof OverallRow>

/** A discipline that counts, with the version of its official result and that result's hash; null without one. */
export const OverallSource = Type.Object({
  id: Id,
  ...Discipline,
  version: Type.Union([Type.Integer(), Type.Null()]),
  inputHash: Type.Union([Type.String(), Type.Null()]),
})
export type OverallSource = Static<typeof OverallSource>

/** A discipline whose result is newer than the one that a published table was made of. */
export const NewerResult = Type.Object({
  ...Discipline,
  /** The version that counted; null where there was none. */
  counted: Type.Union([Type.Integer(), Type.Null()]),
  newest: Type.Integer(),
})
export type NewerResult = Static<typeof NewerResult>

/** A published overall table. */
export const OverallView = Type.Object({
  version: Type.Integer(),
  rules: OverallRules,
  inputHash: Type.String(),
  publishedAt: Instant,
  sources: Type.Array(OverallSource),
  rows: Type.Array(OverallRow),
  /** Results that have changed since; empty while the table is up to date. */
  newer: Type.Array(NewerResult),
})
export type OverallView = Static<typeof OverallView>

/** An overall table as rules would make it now, of the official results that there are. */
export const OverallPreview = Type.Object({
  sources: Type.Array(OverallSource),
  rows: Type.Array(OverallRow),
})
export type OverallPreview = Static<typeof OverallPreview>

/** The overall table as the staff see it. */
export const OverallDraft = Type.Object({
  rules: OverallRules,
  ...OverallPreview.properties,
  published: Type.Union([OverallView, Type.Null()]),
  /** Whether the published table was made by other rules. */
  rulesChanged: Type.Boolean(),
  versions: Type.Array(Type.Object({ version: Type.Integer(), inputHash: Type.String(), publishedAt: Instant })),
})
export type OverallDraft = Static<typeof OverallDraft>
