import Type, { type Static } from 'typebox'

/** By what delegations are ranked over all disciplines of an event. */
export const overallMethods = ['medals', 'medal-points', 'total', 'average'] as const
export type OverallMethod = (typeof overallMethods)[number]

/** How the overall table of an event is made of its official results. */
export const OverallRules = Type.Object({
  /**
   * medals: gold, then silver, then bronze; medal-points: gold counts 4, silver 3, bronze 2, a medallion 1; total and
   * average: the points on the common scale.
   */
  by: Type.Enum(overallMethods),
  /** Of each delegation only its so many best results count; null counts all. It doesn't apply to medals. */
  best: Type.Union([Type.Integer({ minimum: 1, maximum: 1000 }), Type.Null()]),
})
export type OverallRules = Static<typeof OverallRules>

export const defaultOverallRules: OverallRules = { by: 'medals', best: null }
