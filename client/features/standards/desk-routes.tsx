import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of marking schemes, inside the desk. */
export const standardsDeskRoutes: RouteDefinition[] = [
  { path: '/desk/disciplines/:disciplineId/scheme', component: lazy(() => import('./scheme-page.tsx')) },
]
