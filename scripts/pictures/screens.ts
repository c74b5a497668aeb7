import type { Page } from 'playwright-core'
import type { Size } from '../browser/open-page.ts'

/** What addresses are made of. */
export interface Places {
  readonly eventId: string
  readonly disciplineId: string
  readonly sessionId: string
  /** The verification code of the winner's certificate; empty before there is one. */
  readonly code: string
}

/** A screen of the product: who looks at it, where it is, and what is done before the picture. */
export interface Screen {
  readonly name: string
  /** The size at which it is shown in the README. */
  readonly size: Size
  /** The demonstration's login; null for the public. */
  readonly as: string | null
  /** True for screens that show something only when the session is over and the certificates are issued. */
  readonly after?: boolean
  path(places: Places): string
  prepare?(page: Page): Promise<void>
}

/** The four doors of the README. */
export const doors: readonly Screen[] = [
  {
    name: 'judge',
    size: 'tablet',
    as: 'judge2',
    path: ({ sessionId }) => `/judge/sessions/${sessionId}`,
    // To what is missing: a judgement that is to be scored again.
    prepare: (page) => page.keyboard.press('m'),
  },
  { name: 'ranking', size: 'tablet', as: null, path: ({ disciplineId }) => `/disciplines/${disciplineId}/ranking` },
  { name: 'desk', size: 'tablet', as: 'chief', path: ({ sessionId }) => `/desk/sessions/${sessionId}` },
  { name: 'verify', size: 'tablet', as: null, after: true, path: ({ code }) => `/verify/${code}` },
]

const desk = (name: string, path: Screen['path'], after = false): Screen => ({
  name: `desk-${name}`,
  size: 'desktop',
  as: 'manager',
  path,
  after,
})

/** Every screen of the product. */
export const screens: readonly Screen[] = [
  ...doors,
  { name: 'sign-in', size: 'desktop', as: null, path: () => '/desk/sign-in' },
  { name: 'judge-home', size: 'tablet', as: 'judge2', path: () => '/judge' },
  { name: 'judge-pair', size: 'tablet', as: null, path: () => '/judge/pair' },
  { name: 'supervise', size: 'tablet', as: 'supervisor', path: () => '/supervise' },
  {
    name: 'supervise-recheck',
    size: 'tablet',
    as: 'supervisor',
    path: ({ disciplineId }) => `/supervise/rechecks/${disciplineId}`,
  },
  { name: 'events', size: 'phone', as: null, path: () => '/' },
  { name: 'event', size: 'phone', as: null, path: ({ eventId }) => `/events/${eventId}` },
  {
    name: 'results',
    size: 'phone',
    as: null,
    after: true,
    path: ({ disciplineId }) => `/disciplines/${disciplineId}/results`,
  },
  { name: 'verify-start', size: 'phone', as: null, path: () => '/verify' },
  { name: 'verify-unknown', size: 'phone', as: null, path: () => '/verify/nothing-of-that-kind-00' },
  { name: 'not-found', size: 'phone', as: null, path: () => '/nowhere' },
  desk('events', () => '/desk'),
  desk('event', ({ eventId }) => `/desk/events/${eventId}`),
  desk('officials', ({ eventId }) => `/desk/events/${eventId}/officials`),
  desk('tablets', ({ eventId }) => `/desk/events/${eventId}/tablets`),
  desk('audit', ({ eventId }) => `/desk/events/${eventId}/audit`),
  desk('discipline', ({ disciplineId }) => `/desk/disciplines/${disciplineId}`),
  desk('scheme', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/scheme`),
  desk('entries', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/entries`),
  desk('ranking', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/ranking`),
  { name: 'wall', size: 'wall', as: null, path: ({ disciplineId }) => `/wall/disciplines/${disciplineId}` },
  desk('ceremony', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/ceremony`),
  desk('ranking-past', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/ranking/past`),
  desk('paper', ({ sessionId }) => `/desk/sessions/${sessionId}/paper`),
  desk('judges', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/judges`),
  desk('recheck', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/recheck`),
  desk('results', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/results`),
  desk('results-published', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/results`, true),
  desk('certificates', ({ disciplineId }) => `/desk/disciplines/${disciplineId}/certificates`, true),
  desk('roster', ({ sessionId }) => `/desk/sessions/${sessionId}/roster`),
]
