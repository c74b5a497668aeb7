import type { RouteRule } from '../../server/platform/http/access.ts'
import type { Running } from '../../server/serve.ts'
import { withDemo } from '../demo/with-demo.ts'
import { chance as chanceFrom } from '../play/chance.ts'
import { type Sender, signInAll } from './actors.ts'
import { ErrorLog, type Fault } from './faults.ts'
import { readFiles } from './files.ts'
import { readIds } from './ids.ts'
import { type Chance, pick } from './pick.ts'
import { requestOf } from './requests.ts'
import { subscribe } from './topics.ts'
import type { Source } from './values.ts'

/** So many requests are sent by the same senders with the same identifiers. */
const ROUND = 1000
/** An answer that takes longer, in milliseconds, is none. */
const HANG = 120_000
/** What ends something for good is tried seldom: behind it most requests are refused at once. */
const ENDING = /\/(close|closed|revoke|erasure|withdraw|sign-out)$/

/** What a round works with. */
interface Round {
  readonly running: Running
  readonly senders: readonly Sender[]
  readonly files: readonly Buffer[]
  readonly source: Source
  readonly log: ErrorLog
  /** How many answers had each status. */
  readonly statuses: Map<number, number>
}

/**
 * Sends requests to a throw-away server with the demonstration, one after the other; the same seed sends the same. Gives
 * every fault: an answer of 500, none within two minutes, an error that nobody caught.
 */
export async function sendRequests(requests: number, seed: number, say: (words: string) => void): Promise<Fault[]> {
  const log = new ErrorLog()
  const statuses = new Map<number, number>()
  const faults: Fault[] = []
  let number = 0
  let route = ''
  const uncaught = (error: Error) => faults.push({ route, cause: `uncaught ${error.stack}`, request: number })
  process.on('uncaughtException', uncaught)
  await withDemo(
    async (running, demo) => {
      const [files, chance] = [await readFiles(), chanceFrom(seed)]
      const routes = running.app.routeRules.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
      while (number < requests) {
        const source = { chance, ids: await readIds(running.connection.db) }
        const round = { running, senders: await signInAll(running, demo), files, source, log, statuses }
        for (const last = Math.min(number + ROUND, requests); number < last; ) {
          number += 1
          const rule = routeOf(routes, chance)
          route = `${rule.method} ${rule.url}`
          const cause = rule.url === '/live' ? await listen(round) : await send(round, rule)
          if (!cause) continue
          faults.push({ route, cause, request: number })
          say(`request ${number}: ${route}: ${cause}`)
        }
        say(`${number} requests, ${faults.length} faults; ${shares(statuses)}`)
      }
    },
    { log: log.logger },
  )
  process.off('uncaughtException', uncaught)
  return faults
}

/** The statuses in words, the most frequent first. */
const shares = (statuses: ReadonlyMap<number, number>) =>
  [...statuses]
    .sort(([, a], [, b]) => b - a)
    .map(([status, count]) => `${count} x ${status}`)
    .join(', ')

function routeOf(routes: readonly RouteRule[], chance: Chance): RouteRule {
  const route = pick(routes, chance)
  return ENDING.test(route.url) && chance() < 0.95 ? routeOf(routes, chance) : route
}

/** Sends a request of a route, mostly by somebody who may. Gives what is wrong with the answer. */
async function send(round: Round, route: RouteRule): Promise<string | null> {
  const { running, senders, files, source, log, statuses } = round
  const allowed = senders.filter(({ roles }) => mayCall(route, roles))
  const sender = pick(allowed.length > 0 && source.chance() < 0.8 ? allowed : senders, source.chance)
  const answer = await inTime(running.app.inject({ ...requestOf(route, sender, files, source) }))
  const logged = log.take()
  if (answer === null) return 'no answer within two minutes'
  statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
  // A stranger may be told that the server is busy: that is no fault.
  const isFault = (answer.statusCode >= 500 && answer.statusCode !== 503) || logged.length > 0
  return isFault ? `${answer.statusCode} to ${sender.name}: ${logged.join(' | ')}` : null
}

function mayCall({ access }: RouteRule, roles: Sender['roles']): boolean {
  if (access === 'public') return true
  if (roles === null) return false
  return access === 'known' || access === 'own' || access.roles.some((role) => roles.includes(role))
}

async function listen({ running, source, log }: Round): Promise<string | null> {
  const heard = await inTime(subscribe(running, source))
  const logged = log.take()
  if (heard === null) return 'no answer within two minutes'
  return logged.length > 0 ? logged.join(' | ') : null
}

/** What a promise gives; null where it takes too long. */
async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), HANG)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
