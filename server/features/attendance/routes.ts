import type { Feature } from '../../platform/feature.ts'
import { doorRoutes } from './door/routes.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { violationRoutes } from './violations/routes.ts'

/** The day itself: admission tickets, who came, and violations. */
export const attendance: Feature = (app, platform) => {
  ticketRoutes(app, platform)
  doorRoutes(app, platform)
  violationRoutes(app, platform)
}
