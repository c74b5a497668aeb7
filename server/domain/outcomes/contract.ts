import Type, { type Static } from 'typebox'

/** Where the points of a component come from: the marks of its sessions, a file, the test system, or a person by hand. */
export const scoreSources = ['marks', 'file', 'api', 'hand'] as const
export const ScoreSourceName = Type.Enum(scoreSources)
export type ScoreSource = (typeof scoreSources)[number]

/**
 * What became of a component: passed, failed, absent, void by a violation, carried over from an earlier batch, recognised
 * without an examination; pending while nobody knows.
 */
export const outcomeStates = ['pending', 'passed', 'failed', 'absent', 'void', 'carried', 'recognised'] as const
export const OutcomeStateName = Type.Enum(outcomeStates)
export type OutcomeState = (typeof outcomeStates)[number]

/** Results published for objection, and the final ones after it. */
export const publicationKinds = ['objection', 'final'] as const
export const PublicationKindName = Type.Enum(publicationKinds)
export type PublicationKind = (typeof publicationKinds)[number]

/** An objection waits, or was answered: upheld or dismissed. */
export const objectionStates = ['open', 'upheld', 'dismissed'] as const
export const ObjectionStateName = Type.Enum(objectionStates)
export type ObjectionState = Static<typeof ObjectionStateName>
