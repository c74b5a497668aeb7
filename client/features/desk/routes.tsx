import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import { applicationDeskRoutes } from '../applications/desk-routes.tsx'
import { attendanceDeskRoutes } from '../attendance/desk/desk-routes.tsx'
import { auditDeskRoutes } from '../audit/desk-routes.tsx'
import { batchDeskRoutes } from '../batches/desk-routes.tsx'
import { drawDeskRoutes } from '../draws/desk-routes.tsx'
import { eventDeskRoutes } from '../events/desk-routes.tsx'
import { occupationDeskRoutes } from '../occupations/desk-routes.tsx'
import { organisationDeskRoutes } from '../organisations/desk-routes.tsx'
import { outcomeDeskRoutes } from '../outcomes/desk-routes.tsx'
import { peopleDeskRoutes, peopleDoorRoutes } from '../people/desk-routes.tsx'
import { NotFound } from '../people/not-found.tsx'
import { resultDeskRoutes } from '../rankings/desk-routes.tsx'
import { registrationDeskRoutes } from '../registration/desk-routes.tsx'
import { sessionDeskRoutes } from '../sessions/desk-routes.tsx'
import { standardsDeskRoutes } from '../standards/desk-routes.tsx'
import { supervisionDeskRoutes } from '../supervision/desk-routes.tsx'
import { timetableDeskRoutes } from '../timetables/desk-routes.tsx'
import { Shell } from './shell.tsx'

/** The desk: a few pages for whoever is not signed in, all others inside its shell. */
export const routes: RouteDefinition[] = [
  { path: '/desk/sign-in', component: lazy(() => import('../people/sign-in.tsx')) },
  ...peopleDoorRoutes,
  {
    path: '',
    component: Shell,
    children: [
      ...eventDeskRoutes,
      ...batchDeskRoutes,
      ...applicationDeskRoutes,
      ...standardsDeskRoutes,
      ...occupationDeskRoutes,
      ...organisationDeskRoutes,
      ...attendanceDeskRoutes,
      ...outcomeDeskRoutes,
      ...registrationDeskRoutes,
      ...peopleDeskRoutes,
      ...sessionDeskRoutes,
      ...timetableDeskRoutes,
      ...drawDeskRoutes,
      ...resultDeskRoutes,
      ...supervisionDeskRoutes,
      ...auditDeskRoutes,
      { path: '/desk/*rest', component: NotFound },
    ],
  },
]
