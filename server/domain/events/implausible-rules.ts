import Type, { type Static } from 'typebox'
import { PointsText } from '#domain/kit/ids'

/** When a score that a judge gives alone is so far from its neighbours that the judge is asked to look once more. */
export const ImplausibleRules = Type.Object({
  /** How much of the scale it must be away from their median: a part of 1, such as "0.34". */
  share: PointsText,
  /** And how many times the median distance of the neighbours from that median. */
  spreads: PointsText,
  /** How many scores the judge must have given the entry on the same scale before they say anything. */
  entryMarks: Type.Integer({ minimum: 1, maximum: 1000 }),
  /** The same for the scores of the others of the panel. */
  panelMarks: Type.Integer({ minimum: 1, maximum: 100 }),
})
export type ImplausibleRules = Static<typeof ImplausibleRules>

export const defaultImplausibleRules: ImplausibleRules = { share: '0.34', spreads: '3', entryMarks: 3, panelMarks: 2 }
