import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The timetable of a batch, inside the desk. */
export const timetableDeskRoutes: RouteDefinition[] = [
  { path: '/desk/events/:eventId/timetable', component: lazy(() => import('./timetable-page.tsx')) },
  { path: '/desk/events/:eventId/timetable/import', component: lazy(() => import('./import-page.tsx')) },
]
