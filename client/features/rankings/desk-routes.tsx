import type { RouteDefinition } from '@solidjs/router'

/** The pages of rankings, results and certificates, inside the desk. */
export const resultDeskRoutes: RouteDefinition[] = []
