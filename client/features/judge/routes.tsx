import type { RouteDefinition } from '@solidjs/router'
import { NotFound } from '../people/not-found.tsx'

export const routes: RouteDefinition[] = [{ path: '/judge', component: NotFound }]
