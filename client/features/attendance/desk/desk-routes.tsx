import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The day of a batch, inside the desk: tickets, who came, violations; and the kinds of violations. */
export const attendanceDeskRoutes: RouteDefinition[] = [
  { path: '/desk/events/:eventId/tickets', component: lazy(() => import('./tickets-page.tsx')) },
  { path: '/desk/events/:eventId/attendance', component: lazy(() => import('./attendance-page.tsx')) },
  { path: '/desk/events/:eventId/violations', component: lazy(() => import('./violations-page.tsx')) },
  { path: '/desk/violation-rules', component: lazy(() => import('./rules-page.tsx')) },
]
