import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of draws and of blind marking, inside the desk. */
export const drawDeskRoutes: RouteDefinition[] = [
  { path: '/desk/events/:eventId/draws', component: lazy(() => import('./draws-page.tsx')) },
  { path: '/desk/events/:eventId/seats', component: lazy(() => import('./seats-page.tsx')) },
  { path: '/desk/disciplines/:disciplineId/blind', component: lazy(() => import('./blind-page.tsx')) },
]
