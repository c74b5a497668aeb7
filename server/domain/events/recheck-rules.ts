import Type, { type Static } from 'typebox'

const Percent = Type.Integer({ minimum: 0, maximum: 100, description: 'per cent' })

/** What quality supervisors check again before a result is published (domain rules, chapter 3, Integrity). */
export const RecheckRules = Type.Object({
  /** Whether no result is published without. */
  required: Type.Boolean(),
  /** All of so many per cent of the entries from the top of the ranking, half-up; whoever ties at the border is in. */
  topShare: Percent,
  /** So many per cent of the rest are drawn; a part of an entry counts as a whole one. */
  sampleShare: Percent,
  /** Errors in more of the entries that are checked call all the others in. */
  errorRate: Percent,
})
export type RecheckRules = Static<typeof RecheckRules>

export const defaultRecheckRules: RecheckRules = { required: false, topShare: 30, sampleShare: 15, errorRate: 5 }
