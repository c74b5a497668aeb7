import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import { NotFound } from '../people/not-found.tsx'
import { JudgeDoor } from './judge-door.tsx'

/** The judge's door: pairing, then the sessions and the marking of whoever the device is. */
export const routes: RouteDefinition[] = [
  { path: '/judge/pair', component: lazy(() => import('./pair-page.tsx')) },
  {
    path: '/judge',
    component: JudgeDoor,
    children: [
      { path: '/', component: lazy(() => import('./home-page.tsx')) },
      { path: '/sessions/:sessionId', component: lazy(() => import('./marking-page.tsx')) },
      { path: '/*rest', component: NotFound },
    ],
  },
]
