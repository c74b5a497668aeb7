import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of a session, inside the desk. */
export const sessionDeskRoutes: RouteDefinition[] = [
  { path: '/desk/sessions/:sessionId', component: lazy(() => import('./room-page.tsx')) },
  { path: '/desk/sessions/:sessionId/import', component: lazy(() => import('../imports/import-page.tsx')) },
  { path: '/desk/sessions/:sessionId/paper', component: lazy(() => import('../paper/paper-page.tsx')) },
  { path: '/desk/sessions/:sessionId/paper/:sheetId', component: lazy(() => import('../paper/reading-page.tsx')) },
  { path: '/desk/paper/:sheetId', component: lazy(() => import('../paper/open-paper.tsx')) },
  { path: '/desk/sessions/:sessionId/roster', component: lazy(() => import('../rosters/roster-page.tsx')) },
]
