import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The results of a batch, inside the desk. */
export const outcomeDeskRoutes: RouteDefinition[] = [
  { path: '/desk/events/:eventId/outcomes', component: lazy(() => import('./outcomes-page.tsx')) },
  { path: '/desk/events/:eventId/outcomes/scores', component: lazy(() => import('./scores-page.tsx')) },
  { path: '/desk/events/:eventId/objections', component: lazy(() => import('./objections-page.tsx')) },
  { path: '/desk/events/:eventId/statistics', component: lazy(() => import('./statistics-page.tsx')) },
]
