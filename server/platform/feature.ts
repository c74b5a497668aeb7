import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Logger } from 'pino'
import type { Door } from './execute.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Hub } from './live/hub.ts'

/** The application as features see it: schemas type their handlers. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** What every feature is given. */
export interface Platform extends Door {
  readonly live: Hub
  /** Long work in the background. */
  readonly jobs: Jobs
  readonly log: Logger
  /** Where people reach the server, for links and QR codes. */
  readonly publicUrl: () => string
  /** Whether cookies are for https alone. */
  readonly secureCookies: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What the features were given; for those who run the application, such as main.ts and the tests. */
    platform: Platform
  }
}

/** A feature adds its routes and topics to the application. */
export type Feature = (app: App, platform: Platform) => void
