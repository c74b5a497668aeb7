import type { RouteDefinition } from '@solidjs/router'

/** The pages of officials and tablets, inside the desk. */
export const peopleDeskRoutes: RouteDefinition[] = []

/** The pages for those who are not signed in yet, outside the desk's shell. */
export const peopleDoorRoutes: RouteDefinition[] = []
