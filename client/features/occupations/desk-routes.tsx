import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of occupations and their standards, inside the desk. */
export const occupationDeskRoutes: RouteDefinition[] = [
  { path: '/desk/occupations', component: lazy(() => import('./occupations-page.tsx')) },
  { path: '/desk/occupations/:occupationId', component: lazy(() => import('./occupation-page.tsx')) },
]
