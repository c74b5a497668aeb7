import type { Feature } from '../../platform/feature.ts'
import { accountRoutes } from './account-routes.ts'
import { ownIdentityRoutes } from './identities/own-routes.ts'
import { identityRoutes } from './identities/routes.ts'
import { tabletsTopic } from './live.ts'
import { offerRoutes } from './offers/routes.ts'
import { officialRoutes } from './official-routes.ts'
import { signUpRoutes } from './sign-up-routes.ts'
import { deskTabletRoutes, ownTabletRoutes } from './tablet-routes.ts'

/** People: accounts, invitations, the officials of an event and roles that are offered, identity documents and the tablets of its judges. */
export const people: Feature = (app, platform) => {
  platform.live.offer(tabletsTopic(platform))
  accountRoutes(app, platform)
  officialRoutes(app, platform)
  offerRoutes(app, platform)
  identityRoutes(app, platform)
  signUpRoutes(app, platform)
  ownIdentityRoutes(app, platform)
  deskTabletRoutes(app, platform)
  ownTabletRoutes(app, platform)
}
