import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of events and disciplines, inside the desk. */
export const eventDeskRoutes: RouteDefinition[] = [
  { path: '/desk', component: lazy(() => import('./event-list.tsx')) },
  { path: '/desk/events/new', component: lazy(() => import('./new-event.tsx')) },
  { path: '/desk/events/:eventId', component: lazy(() => import('./event-overview.tsx')) },
  { path: '/desk/events/:eventId/appeals', component: lazy(() => import('../appeals/appeals-page.tsx')) },
  { path: '/desk/events/:eventId/filing', component: lazy(() => import('../filing/filing-page.tsx')) },
  { path: '/desk/events/:eventId/edit', component: lazy(() => import('./edit-event.tsx')) },
  { path: '/desk/disciplines/:disciplineId', component: lazy(() => import('./discipline-overview.tsx')) },
]
