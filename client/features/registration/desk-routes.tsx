import type { RouteDefinition } from '@solidjs/router'

/** The pages of entries, inside the desk. */
export const registrationDeskRoutes: RouteDefinition[] = []
