import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { NewRoom, NewSite, NewStation } from '#domain/organisations/site-contract'
import { keepers } from '#domain/organisations/staff'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import type { Place } from '../../platform/http/scope.ts'
import { closeRoom, closeSite, closeStation } from './close-places.ts'
import { addRoom, updateRoom } from './save-room.ts'
import { addSite, updateSite } from './save-site.ts'
import { addStations, updateStation } from './save-stations.ts'

const AtOrganisation = Type.Object({ organisationId: Id })
const AtSite = Type.Object({ siteId: Id })
const AtRoom = Type.Object({ roomId: Id })
const AtStation = Type.Object({ stationId: Id })
const Added = Type.Object({ id: Id })
const Nothing = Type.Object({})

const at = (place: Place) => ({ access: { roles: keepers, at: place } })
const SiteBody = Type.Object({ commandId: Id, site: NewSite })
const RoomBody = Type.Object({ commandId: Id, room: NewRoom })
const StationBody = Type.Object({ commandId: Id, station: NewStation })
const StationsBody = Type.Object({
  commandId: Id,
  stations: Type.Array(NewStation, { minItems: 1, maxItems: 200 }),
})
/** Whether a place is closed from now on, or open again. */
const ClosedBody = Type.Object({ commandId: Id, closed: Type.Boolean() })

/** Where an organisation assesses: its sites, their rooms and the stations in them. */
export function siteRoutes(app: App, platform: Platform): void {
  sites(app, platform)
  rooms(app, platform)
  stations(app, platform)
}

function sites(app: App, platform: Platform): void {
  app.post(
    '/api/organisations/:organisationId/sites',
    { config: at('organisation'), schema: { params: AtOrganisation, body: SiteBody, response: { 200: Added } } },
    ({ params, body: { commandId, site }, actor }) =>
      execute(platform, addSite, { ...params, site }, { actor, commandId }),
  )
  app.put(
    '/api/sites/:siteId',
    { config: at('site'), schema: { params: AtSite, body: SiteBody, response: { 200: Nothing } } },
    ({ params, body: { commandId, site }, actor }) =>
      execute(platform, updateSite, { ...params, site }, { actor, commandId }),
  )
  app.put(
    '/api/sites/:siteId/closed',
    { config: at('site'), schema: { params: AtSite, body: ClosedBody, response: { 200: Nothing } } },
    ({ params, body: { commandId, closed }, actor }) =>
      execute(platform, closeSite, { ...params, closed }, { actor, commandId }),
  )
}

function rooms(app: App, platform: Platform): void {
  app.post(
    '/api/sites/:siteId/rooms',
    { config: at('site'), schema: { params: AtSite, body: RoomBody, response: { 200: Added } } },
    ({ params, body: { commandId, room }, actor }) =>
      execute(platform, addRoom, { ...params, room }, { actor, commandId }),
  )
  app.put(
    '/api/rooms/:roomId',
    { config: at('room'), schema: { params: AtRoom, body: RoomBody, response: { 200: Nothing } } },
    ({ params, body: { commandId, room }, actor }) =>
      execute(platform, updateRoom, { ...params, room }, { actor, commandId }),
  )
  app.put(
    '/api/rooms/:roomId/closed',
    { config: at('room'), schema: { params: AtRoom, body: ClosedBody, response: { 200: Nothing } } },
    ({ params, body: { commandId, closed }, actor }) =>
      execute(platform, closeRoom, { ...params, closed }, { actor, commandId }),
  )
}

function stations(app: App, platform: Platform): void {
  app.post(
    '/api/rooms/:roomId/stations',
    {
      config: at('room'),
      schema: { params: AtRoom, body: StationsBody, response: { 200: Type.Object({ ids: Type.Array(Id) }) } },
    },
    ({ params, body: { commandId, stations }, actor }) =>
      execute(platform, addStations, { ...params, stations }, { actor, commandId }),
  )
  app.put(
    '/api/stations/:stationId',
    { config: at('station'), schema: { params: AtStation, body: StationBody, response: { 200: Nothing } } },
    ({ params, body: { commandId, station }, actor }) =>
      execute(platform, updateStation, { ...params, station }, { actor, commandId }),
  )
  app.put(
    '/api/stations/:stationId/closed',
    { config: at('station'), schema: { params: AtStation, body: ClosedBody, response: { 200: Nothing } } },
    ({ params, body: { commandId, closed }, actor }) =>
      execute(platform, closeStation, { ...params, closed }, { actor, commandId }),
  )
}
