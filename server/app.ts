import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import websocket from '@fastify/websocket'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Connection } from '#db/client'
import { errataPart } from './features/appeals/errata-part.ts'
import { appeals } from './features/appeals/routes.ts'
import { bulkRoutes } from './features/applications/bulk/routes.ts'
import { documentRoutes } from './features/applications/document-routes.ts'
import { ownApplications } from './features/applications/own/routes.ts'
import { reviewRoutes } from './features/applications/review/routes.ts'
import { archive } from './features/archive/routes.ts'
import { attendance } from './features/attendance/routes.ts'
import { audit } from './features/audit/routes.ts'
import { batches } from './features/batches/routes.ts'
import { certificates } from './features/certificates/routes.ts'
import { verifyPages } from './features/certificates/verify-page.ts'
import { conflicts } from './features/conflicts/routes.ts'
import { draws } from './features/draws/routes.ts'
import { events } from './features/events/routes.ts'
import { organisations } from './features/organisations/routes.ts'
import { publicationPage } from './features/outcomes/publication-page.ts'
import { outcomes } from './features/outcomes/routes.ts'
import { people } from './features/people/routes.ts'
import { overallPage } from './features/rankings/overall/overall-page.ts'
import { resultsPage } from './features/rankings/results-page.ts'
import { rankings } from './features/rankings/routes.ts'
import { registration } from './features/registration/routes.ts'
import { rosters } from './features/rosters/routes.ts'
import { Books } from './features/scoring/books.ts'
import { scoring } from './features/scoring/routes.ts'
import { sessions } from './features/sessions/routes.ts'
import { occupations } from './features/standards/occupations/routes.ts'
import { recheckPart } from './features/supervision/result-part.ts'
import { supervision } from './features/supervision/routes.ts'
import { timetables } from './features/timetables/batch/routes.ts'
import { ownTimetableRoutes } from './features/timetables/own/routes.ts'
import type { App, Platform } from './platform/feature.ts'
import { newId } from './platform/hash.ts'
import { guardRoutes } from './platform/http/access.ts'
import { recogniseActors } from './platform/http/actor.ts'
import { callLimits } from './platform/http/call-limits.ts'
import { cleanRequests } from './platform/http/clean.ts'
import { compileOnce } from './platform/http/compile-once.ts'
import { demandHeader } from './platform/http/csrf.ts'
import { serveDocs } from './platform/http/docs.ts'
import { mapErrors } from './platform/http/errors.ts'
import { keepPrivate } from './platform/http/keep-private.ts'
import { KeptAnswers } from './platform/http/kept-answers.ts'
import { nameZone } from './platform/http/name-zone.ts'
import { servePages } from './platform/http/pages.ts'
import { type PublicReadLimits, yieldPublicReads } from './platform/http/public-reads.ts'
import { secureHeaders } from './platform/http/secure-headers.ts'
import { jobRoutes } from './platform/jobs/job-routes.ts'
import { Jobs } from './platform/jobs/jobs.ts'
import type { Keyring } from './platform/keyring/keyring.ts'
import { measureLag } from './platform/lag/measure-lag.ts'
import { noteRequests } from './platform/lag/note-requests.ts'
import { Admission } from './platform/live/admission.ts'
import { Expiry } from './platform/live/expiry.ts'
import { Hub } from './platform/live/hub.ts'
import { joinNodes } from './platform/live/relay.ts'
import { liveRoute } from './platform/live/socket.ts'
import { endOnError } from './platform/live/socket-error.ts'
import { maskRoutes, readMasksEarly } from './platform/masks/mask-routes.ts'
import { Masks } from './platform/masks/masks.ts'
import { sweepHourly } from './platform/sweep-answers.ts'

/** What the application is built from; nothing of it is read from the environment here. */
export interface AppOptions {
  readonly connection: Connection
  readonly clock: () => Date
  readonly log: Logger
  /** The keys of personal data. */
  readonly keyring: Keyring
  /** The folder of the built client. */
  readonly client: string
  /** Where people reach the server, for links and QR codes; asked for each time, since the port may be known late. */
  readonly publicUrl: () => string
  /** Proxies in front that are trusted to name the client's address. */
  readonly trustProxy?: number
  readonly secureCookies?: boolean
  /** Calls that a tablet, an account or a stranger's address may make in a minute; who plays a crowd from one address raises it. */
  readonly callsPerMinute?: number
  /** Live connections that strangers may have open from one address. */
  readonly livePerAddress?: number
  /** How often live connections are looked through for those whose time is over, in milliseconds. */
  readonly sweepMs?: number
  /** How late the event loop is, in milliseconds; measured unless it is given. */
  readonly lag?: () => number
  readonly publicReads?: Partial<PublicReadLimits>
  /** How long public answers are kept at most, in milliseconds. */
  readonly keepMs?: number
}

/** The features, in the order in which they may depend on each other. */
const features: readonly ((app: App, platform: Platform, books: Books) => void)[] = [
  people,
  events,
  occupations,
  organisations,
  batches,
  registration,
  documentRoutes,
  ownApplications,
  bulkRoutes,
  reviewRoutes,
  conflicts,
  sessions,
  timetables,
  ownTimetableRoutes,
  attendance,
  rosters,
  draws,
  scoring,
  outcomes,
  rankings,
  supervision,
  appeals,
  certificates,
  archive,
  audit,
]

/** Builds the application with all its routes. It doesn't listen. */
export async function buildApp(options: AppOptions) {
  const { connection, clock, log } = options
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    genReqId: newId,
    trustProxy: trusting(options.trustProxy ?? 0),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    // `clean` says how a text is cleaned before it is checked.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, keywords: ['clean'] } },
    schemaController: { compilersFactory: compileOnce },
  }).withTypeProvider<TypeBoxTypeProvider>()
  const hub = new Hub(log)
  const platform: Platform = {
    db: connection.db,
    clock,
    live: hub,
    jobs: new Jobs(connection.db, clock, log),
    log,
    keyring: options.keyring,
    publicUrl: options.publicUrl,
    secureCookies: options.secureCookies ?? false,
  }
  app.decorate('platform', platform)
  mapErrors(app)
  noteRequests(app)
  secureHeaders(app, {
    contentSecurityPolicy: { directives: policy },
    strictTransportSecurity: options.secureCookies ?? false,
  })
  await app.register(cookie)
  const limits = await callLimits(app, options.callsPerMinute ?? 6000)
  await app.register(multipart, { limits: { fileSize: 10 * 1024 * 1024, files: 1, fields: 10, parts: 12 } })
  await app.register(websocket, {
    errorHandler: endOnError,
    options: { maxPayload: 16 * 1024, perMessageDeflate: deflate },
  })
  await serveDocs(app)
  logAnswers(app)
  nameZone(app)
  keepPrivate(app)
  demandHeader(app)
  app.addHook('onRequest', limits.refuseGuess)
  const masks = masksOf(platform)
  readMasksEarly(app, masks)
  recogniseActors(app, connection.db, clock)
  app.addHook('onRequest', limits.count)
  const meter = options.lag ? null : measureLag()
  const kept = new KeptAnswers(hub, masks, options.keepMs ?? 1000)
  yieldPublicReads(app, kept, options.lag ?? (() => meter?.lag() ?? 0), options.publicReads)
  await app.register(etag, { weak: true })
  cleanRequests(app)
  maskRoutes(app, masks, connection.db)
  guardRoutes(app, connection.db)
  const expiry = new Expiry(connection.db, clock, log, options.sweepMs)
  liveRoute(app, hub, new Admission(options.publicUrl, options.livePerAddress ?? 2000), expiry)
  jobRoutes(app, platform.jobs)
  // Whoever reads marks reads the same books.
  const books = new Books(platform)
  for (const feature of features) feature(app, platform, books)
  await servePages(app, options.client, [
    resultsPage(platform, books, [errataPart(platform), recheckPart(platform)]),
    overallPage(platform),
    publicationPage(platform),
    ...verifyPages(platform),
  ])
  await joinNodes(connection.sql, hub, log)
  sweepHourly(app, connection.db, clock, log)
  app.addHook('onClose', async () => {
    meter?.stop()
    expiry.stop()
    await platform.jobs.close()
    hub.close()
  })
  return app
}

/** The address that the last of so many proxies names; what stands further ahead, anybody may have written. */
const trusting = (proxies: number) => proxies > 0 && ((_: string, hop: number) => hop < proxies)

/** The masks of blind marking, put on every topic. */
function masksOf({ db, live }: Platform): Masks {
  const masks = new Masks(db)
  live.maskWith(masks.now)
  return masks
}

/** One line per answer, with the route's pattern: an address may hold a secret. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
}

/** A snapshot of thousands of rows shrinks to a quarter for some milliseconds of work; changes go as they are. */
const deflate = {
  threshold: 512 * 1024,
  zlibDeflateOptions: { level: 1 },
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  concurrencyLimit: 2,
}

/** Everything from this server alone; no inline script or style, no frame around it. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
}
