import type { RouteDefinition } from '@solidjs/router'

/** The pages of events and disciplines, inside the desk. */
export const eventDeskRoutes: RouteDefinition[] = []
