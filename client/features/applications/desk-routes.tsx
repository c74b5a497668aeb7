import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of a batch's applications, inside the desk. */
export const applicationDeskRoutes: RouteDefinition[] = [
  { path: '/desk/reviews', component: lazy(() => import('./review/reviews-page.tsx')) },
  { path: '/desk/events/:eventId/applications', component: lazy(() => import('./review/queue-page.tsx')) },
  { path: '/desk/events/:eventId/applications/import', component: lazy(() => import('./bulk/import-page.tsx')) },
  {
    path: '/desk/events/:eventId/applications/:applicationId',
    component: lazy(() => import('./review/review-page.tsx')),
  },
]
