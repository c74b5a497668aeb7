import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of a session, inside the desk. */
export const sessionDeskRoutes: RouteDefinition[] = [
  { path: '/desk/sessions/:sessionId', component: lazy(() => import('./room-page.tsx')) },
  { path: '/desk/sessions/:sessionId/roster', component: lazy(() => import('../rosters/roster-page.tsx')) },
]
