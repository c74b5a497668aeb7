import type { RouteDefinition } from '@solidjs/router'

/** The pages of the audit log, inside the desk. */
export const auditDeskRoutes: RouteDefinition[] = []
