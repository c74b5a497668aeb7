import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import { NotFound } from '../../people/not-found.tsx'
import { Door } from './door.tsx'

/** The door of a room: the sessions whose doors somebody keeps, and one of them. */
export const routes: RouteDefinition[] = [
  {
    path: '/checkin',
    component: Door,
    children: [
      { path: '/', component: lazy(() => import('./home-page.tsx')) },
      { path: '/sessions/:sessionId', component: lazy(() => import('./session-page.tsx')) },
      { path: '/*rest', component: NotFound },
    ],
  },
]
