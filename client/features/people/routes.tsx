import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** Signing in is behind every door. */
export const routes: RouteDefinition[] = [{ path: '/sign-in', component: lazy(() => import('./sign-in.tsx')) }]
