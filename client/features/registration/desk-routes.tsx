import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of entries, inside the desk. */
export const registrationDeskRoutes: RouteDefinition[] = [
  { path: '/desk/disciplines/:disciplineId/entries', component: lazy(() => import('./entries-page.tsx')) },
  {
    path: '/desk/disciplines/:disciplineId/entries/qualified',
    component: lazy(() => import('../qualification/qualification-page.tsx')),
  },
  { path: '/desk/disciplines/:disciplineId/entries/import', component: lazy(() => import('./import-page.tsx')) },
]
