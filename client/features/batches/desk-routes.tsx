import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of assessment batches, inside the desk. */
export const batchDeskRoutes: RouteDefinition[] = [
  { path: '/desk/batches', component: lazy(() => import('./batches-page.tsx')) },
  { path: '/desk/calendar', component: lazy(() => import('./calendar/calendar-page.tsx')) },
  { path: '/desk/batches/new', component: lazy(() => import('./new-batch.tsx')) },
  { path: '/desk/events/:eventId/plan', component: lazy(() => import('./edit-batch.tsx')) },
]
