import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'

const list = '/desk/occupations'
const at = `${list}/:occupationId`
const scheme = `${at}/schemes/:level/:component`

/** The pages of occupations, their standards and their schemes, inside the desk. */
export const occupationDeskRoutes: RouteDefinition[] = [
  { path: list, component: lazy(() => import('./occupations-page.tsx')) },
  { path: `${list}/import`, component: lazy(() => import('./import-page.tsx')) },
  { path: at, component: lazy(() => import('./occupation-page.tsx')) },
  { path: `${at}/standard`, component: lazy(() => import('./editor/editor-page.tsx')) },
  { path: `${at}/standards/:version`, component: lazy(() => import('./version-page.tsx')) },
  { path: `${at}/compare`, component: lazy(() => import('./compare-page.tsx')) },
  { path: scheme, component: lazy(() => import('./scheme-page.tsx')) },
  { path: `${scheme}/edit`, component: lazy(() => import('./scheme-editor-page.tsx')) },
  {
    path: `${scheme}/compare`,
    component: lazy(async () => ({
      default: (await import('./scheme-version-pages.tsx')).ComponentSchemeComparePage,
    })),
  },
  {
    path: `${scheme}/versions/:version`,
    component: lazy(async () => ({
      default: (await import('./scheme-version-pages.tsx')).ComponentSchemeVersionPage,
    })),
  },
]
