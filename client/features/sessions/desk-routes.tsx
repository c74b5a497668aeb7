import type { RouteDefinition } from '@solidjs/router'

/** The pages of sessions and their rosters, inside the desk. */
export const sessionDeskRoutes: RouteDefinition[] = []
