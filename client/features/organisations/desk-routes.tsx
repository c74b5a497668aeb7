import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

const one = '/desk/organisations/:organisationId'

/** The pages of organisations, inside the desk. */
export const organisationDeskRoutes: RouteDefinition[] = [
  { path: '/desk/organisations', component: lazy(() => import('./organisations-page.tsx')) },
  { path: '/desk/organisations/import', component: lazy(() => import('./import-page.tsx')) },
  { path: '/desk/authority', component: lazy(() => import('./authority-page.tsx')) },
  { path: one, component: lazy(() => import('./overview-page.tsx')) },
  { path: `${one}/sites`, component: lazy(() => import('./sites-page.tsx')) },
  { path: `${one}/sites/:siteId/import`, component: lazy(() => import('./import-rooms-page.tsx')) },
  { path: `${one}/people`, component: lazy(() => import('./people-page.tsx')) },
  { path: `${one}/audit`, component: lazy(() => import('./audit-page.tsx')) },
]
