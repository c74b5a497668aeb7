import Type, { type Static } from 'typebox'

/** What happens at the door of a room; each is appended, the newest says where somebody is. */
export const attendanceKinds = ['check-in', 'check-out', 'back', 'absent', 'undo'] as const
export const AttendanceKindName = Type.Enum(attendanceKinds)
export type AttendanceKind = (typeof attendanceKinds)[number]

/** What a violation voids: nothing, the component in which it happened, or all of the person's components in the batch. */
export const voidings = ['none', 'component', 'all'] as const
export const VoidingName = Type.Enum(voidings)
export type Voiding = (typeof voidings)[number]

/** A recorded violation counts until it is withdrawn; a confirmed one was decided after the person could reply. */
export const violationStates = ['recorded', 'confirmed', 'withdrawn'] as const
export const ViolationStateName = Type.Enum(violationStates)
export type ViolationState = (typeof violationStates)[number]

/** A kind of violation with its consequence (domain rules, chapter 2): data that the authority keeps. */
export const ViolationRule = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]{2,40}$' }),
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  latinName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  voids: VoidingName,
  /** How long the person may not apply again. */
  banMonths: Type.Integer({ minimum: 0, maximum: 36 }),
})
export type ViolationRule = Static<typeof ViolationRule>
