import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of rankings, results and certificates, inside the desk. */
export const resultDeskRoutes: RouteDefinition[] = [
  { path: '/desk/disciplines/:disciplineId/ranking', component: lazy(() => import('./staff-ranking-page.tsx')) },
  { path: '/desk/disciplines/:disciplineId/ceremony', component: lazy(() => import('../ceremony/ceremony-page.tsx')) },
  { path: '/desk/disciplines/:disciplineId/ranking/past', component: lazy(() => import('./past-ranking-page.tsx')) },
  { path: '/desk/disciplines/:disciplineId/judges', component: lazy(() => import('../analysis/judges-page.tsx')) },
  { path: '/desk/disciplines/:disciplineId/results', component: lazy(() => import('./publish-page.tsx')) },
  { path: '/desk/events/:eventId/overall', component: lazy(() => import('../overall/desk-page.tsx')) },
  {
    path: '/desk/disciplines/:disciplineId/certificates',
    component: lazy(() => import('../certificates/certificates-page.tsx')),
  },
]
