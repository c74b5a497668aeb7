import type { RouteDefinition } from '@solidjs/router'
import { lazy } from 'solid-js'
import { loadText } from '../../lib/text/index.ts'
import { NotFound } from '../people/not-found.tsx'
import { EventsPage } from './events-page.tsx'
import { PublicShell } from './public-shell.tsx'

/** Its words come with the page: the first page does without them. */
const VerifyPage = lazy(async () => {
  const [page] = await Promise.all([import('./verify-page.tsx'), loadText('verify')])
  return page
})

/** Its words come with the page, as those above. */
const DrawPage = lazy(async () => {
  const [page] = await Promise.all([import('../draws/draw-page.tsx'), loadText('draws')])
  return page
})

/** Its words come with the page, as those above. */
const OverallPage = lazy(async () => {
  const [page] = await Promise.all([import('../overall/public-page.tsx'), loadText('overall')])
  return page
})

/** Its words come with the page, as those above. */
const PublicationPage = lazy(async () => {
  const [page] = await Promise.all([import('../outcomes/publication-page.tsx'), loadText('publication')])
  return page
})

/** What belongs to the reader alone, with the words of all its parts. */
const MyPage = lazy(async () => {
  const words = loadText('my', 'officials', 'apply', 'occupations', 'tickets', 'calendar', 'publication')
  const [page] = await Promise.all([import('../my/my-page.tsx'), words])
  return page
})

/** Its words come with the page, as those above. */
const SignUpPage = lazy(async () => {
  const [page] = await Promise.all([import('../my/sign-up-page.tsx'), loadText('my', 'officials')])
  return page
})

/** What can be applied for; its words come with the page, as those above. */
const OpenPage = lazy(async () => {
  const [page] = await Promise.all([import('../applications/own/open-page.tsx'), loadText('apply', 'occupations')])
  return page
})

const ApplyPage = lazy(async () => {
  const words = loadText('apply', 'my', 'occupations')
  const [page] = await Promise.all([import('../applications/own/apply-page.tsx'), words])
  return page
})

const ApplicationPage = lazy(async () => {
  const words = loadText('apply', 'my', 'occupations')
  const [page] = await Promise.all([import('../applications/own/application-page.tsx'), words])
  return page
})

/** A candidate's tickets, which a phone keeps with the page. */
const TicketsPage = lazy(async () => {
  const words = loadText('tickets', 'occupations')
  const [page] = await Promise.all([import('../attendance/my/tickets-page.tsx'), words])
  return page
})

/** Where the QR code of a ticket leads. */
const PublicTicketPage = lazy(async () => {
  const words = loadText('tickets', 'occupations')
  const [page] = await Promise.all([import('../attendance/my/public-ticket-page.tsx'), words])
  return page
})

const ArchivePage = lazy(async () => {
  const words = loadText('archive', 'my', 'apply', 'occupations')
  const [page] = await Promise.all([import('../archive/archive-page.tsx'), words])
  return page
})

/** What anybody may see. The first page comes with the door; the others when they are opened. */
export const routes: RouteDefinition[] = [
  { path: '/wall/disciplines/:disciplineId', component: lazy(() => import('../wall/wall-page.tsx')) },
  {
    path: '/',
    component: PublicShell,
    children: [
      { path: '/', component: EventsPage },
      { path: '/events/:eventId', component: lazy(() => import('./event-page.tsx')) },
      { path: '/events/:eventId/overall', component: OverallPage },
      { path: '/events/:eventId/publication', component: PublicationPage },
      { path: '/disciplines/:disciplineId/ranking', component: lazy(() => import('./ranking-page.tsx')) },
      { path: '/disciplines/:disciplineId/results', component: lazy(() => import('./result-page.tsx')) },
      { path: '/draws/:drawId', component: DrawPage },
      { path: '/verify/:code?', component: VerifyPage },
      { path: '/batches', component: OpenPage },
      { path: '/my', component: MyPage },
      { path: '/my/archive', component: ArchivePage },
      { path: '/my/tickets', component: TicketsPage },
      { path: '/t/:code', component: PublicTicketPage },
      { path: '/my/apply/:offeringId', component: ApplyPage },
      { path: '/my/applications/:applicationId', component: ApplicationPage },
      { path: '/sign-up', component: SignUpPage },
      { path: '*', component: NotFound },
    ],
  },
]
