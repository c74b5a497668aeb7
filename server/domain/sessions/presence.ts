import Type, { type Static } from 'typebox'
import { Id, Name } from '#domain/kit/ids'

/** Where a judge's device is in a session: on a sheet of an entry. `device` tells two devices of one judge apart. */
export const Beat = Type.Object({
  device: Id,
  at: Type.Union([Type.Object({ entryId: Id, subCriterionId: Id }), Type.Null()]),
})
export type Beat = Static<typeof Beat>

/** Somebody on a sheet, as the other judges of the session and its staff see it. */
export const PresenceView = Type.Object({ personId: Id, name: Name, entryId: Id, subCriterionId: Id })
export type PresenceView = Static<typeof PresenceView>

/** A device says where it is so often, in milliseconds; what it hasn't said again for three times as long is forgotten. */
export const beatEvery = 4_000
export const forgottenAfter = 3 * beatEvery
