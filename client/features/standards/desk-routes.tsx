import type { RouteDefinition } from '@solidjs/router'

/** The pages of marking schemes, inside the desk. */
export const standardsDeskRoutes: RouteDefinition[] = []
