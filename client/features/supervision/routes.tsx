import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import { NotFound } from '../people/not-found.tsx'
import { SupervisorDoor } from './supervisor-door.tsx'

/** The supervisor's door: the re-checks of today, one of them, and an entry of it sheet by sheet. */
export const routes: RouteDefinition[] = [
  {
    path: '/supervise',
    component: SupervisorDoor,
    children: [
      { path: '/', component: lazy(() => import('./home-page.tsx')) },
      { path: '/rechecks/:disciplineId', component: lazy(() => import('./recheck-page.tsx')) },
      { path: '/rechecks/:disciplineId/entries/:entryId', component: lazy(() => import('./entry-page.tsx')) },
      { path: '/*rest', component: NotFound },
    ],
  },
]
