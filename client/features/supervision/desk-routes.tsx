import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The page of a discipline's re-check, inside the desk. */
export const supervisionDeskRoutes: RouteDefinition[] = [
  { path: '/desk/disciplines/:disciplineId/recheck', component: lazy(() => import('./desk-page.tsx')) },
]
