import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

const at = '/desk/disciplines/:disciplineId/scheme'

/** The pages of marking schemes, inside the desk. */
export const standardsDeskRoutes: RouteDefinition[] = [
  { path: at, component: lazy(() => import('./scheme-page.tsx')) },
  { path: `${at}/edit`, component: lazy(() => import('./editor/editor-page.tsx')) },
  { path: `${at}/compare`, component: lazy(() => import('./compare-page.tsx')) },
  { path: `${at}/versions/:version`, component: lazy(() => import('./version-page.tsx')) },
]
