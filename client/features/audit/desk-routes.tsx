import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

/** The pages of the audit log, inside the desk. */
export const auditDeskRoutes: RouteDefinition[] = [
  { path: '/desk/events/:eventId/audit', component: lazy(() => import('./audit-page.tsx')) },
]
