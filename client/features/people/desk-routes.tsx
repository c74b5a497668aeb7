import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of officials and tablets, inside the desk. */
export const peopleDeskRoutes: RouteDefinition[] = [
  { path: '/desk/events/:eventId/officials', component: lazy(() => import('./officials-page.tsx')) },
  { path: '/desk/events/:eventId/tablets', component: lazy(() => import('./tablets-page.tsx')) },
]

/** The pages for those who are not signed in yet, outside the desk's shell. */
export const peopleDoorRoutes: RouteDefinition[] = [
  { path: '/desk/invitation', component: lazy(() => import('./invitation.tsx')) },
]
