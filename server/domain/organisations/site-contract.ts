import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { Address, AreaCode, OpeningHours, RoomKindName } from '#domain/organisations/contract'

/** A short name of a room or a station, such as "机房 1" or "3 号工位". */
const ShortName = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })

/** What stands in a room or at a station, in words that the components of standards use too. */
export const Equipment = Type.Array(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }), { maxItems: 40 })

export const NewSite = Type.Object({
  name: Name,
  areaCode: AreaCode,
  address: Address,
  openingHours: Type.Array(OpeningHours, { maxItems: 28 }),
})
export type NewSite = Static<typeof NewSite>

export const mostSeats = 2000

export const NewRoom = Type.Object({
  name: ShortName,
  kind: RoomKindName,
  /** How many candidates it seats at a time where it has no stations. */
  capacity: Type.Integer({ minimum: 1, maximum: mostSeats }),
  equipment: Equipment,
})
export type NewRoom = Static<typeof NewRoom>

export const NewStation = Type.Object({
  name: ShortName,
  /** How many candidates are assessed there at a time. */
  capacity: Type.Integer({ minimum: 1, maximum: 100 }),
  equipment: Equipment,
})
export type NewStation = Static<typeof NewStation>

const ClosedAt = Type.Union([Instant, Type.Null()])

export const StationView = Type.Intersect([NewStation, Type.Object({ id: Id, closedAt: ClosedAt })])
export type StationView = Static<typeof StationView>

/** A room with its stations; `seats` is how many candidates it takes at a time, `sessions` how many are still to come in it. */
export const RoomView = Type.Intersect([
  NewRoom,
  Type.Object({
    id: Id,
    closedAt: ClosedAt,
    seats: Type.Integer(),
    sessions: Type.Integer(),
    stations: Type.Array(StationView),
  }),
])
export type RoomView = Static<typeof RoomView>

export const SiteView = Type.Intersect([
  NewSite,
  Type.Object({ id: Id, area: Type.String(), closedAt: ClosedAt, rooms: Type.Array(RoomView) }),
])
export type SiteView = Static<typeof SiteView>
