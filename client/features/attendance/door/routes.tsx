import type { RouteDefinition } from '@solidjs/router'
import { NotFound } from '../../people/not-found.tsx'

/** The door of a room: the sessions whose doors somebody keeps, and one of them. */
export const routes: RouteDefinition[] = [{ path: '/checkin/*rest', component: NotFound }]
