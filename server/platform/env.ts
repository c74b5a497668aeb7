import { resolve } from 'node:path'
import { defaultZone, isZone } from '#domain/kit/city-time'

/** The configuration, as the environment says it. */
export interface Env {
  readonly port: number
  readonly host: string
  /** The folder of the embedded database; unused with a databaseUrl. */
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** The file of the keys of personal data, or the keys themselves; null: a file in the data folder. */
  readonly keys: string | null
  /** Where people reach this server, for links and QR codes; null: the address it listens on. */
  readonly publicUrl: string | null
  /** The time zone of the installation, by its name in the IANA database: of every time that is shown, entered or printed. */
  readonly zone: string
  readonly logLevel: string
  /** Proxies in front that are trusted to name the client's address. What stands before them in the header, anybody may have written. */
  readonly trustProxy: number
  readonly secureCookies: boolean
  /** Calls that a tablet, an account or a stranger's address may make in a minute. */
  readonly callsPerMinute: number
  /** Live connections that strangers may have open from one address. */
  readonly livePerAddress: number
}

/** Reads the environment; throws a RangeError that names the variable. */
export function readEnv(env: NodeJS.ProcessEnv = process.env, isTerminal = process.stdout.isTTY === true): Env {
  const publicUrl = readUrl('PUBLIC_URL', env.PUBLIC_URL)
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(env.TOUCHSTONE_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || null,
    keys: env.TOUCHSTONE_KEYS || null,
    publicUrl,
    zone: readZone(env.TOUCHSTONE_ZONE),
    logLevel: readLogLevel(env.LOG_LEVEL, isTerminal),
    trustProxy: readProxies(env.TRUST_PROXY),
    secureCookies: publicUrl?.startsWith('https:') ?? false,
    callsPerMinute: readCount('CALLS_PER_MINUTE', env.CALLS_PER_MINUTE, 6000),
    livePerAddress: readCount('LIVE_PER_ADDRESS', env.LIVE_PER_ADDRESS, 2000),
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new RangeError(`PORT must be a number from 0 to 65535, not "${text}"`)
  return port
}

function readCount(name: string, text: string | undefined, otherwise: number): number {
  if (!text) return otherwise
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new RangeError(`${name} must be a whole number from 1, not "${text}"`)
  return Number(text)
}

function readProxies(text: string | undefined): number {
  if (!text || text === 'false') return 0
  return text === 'true' ? 1 : readCount('TRUST_PROXY', text, 0)
}

function readUrl(name: string, text: string | undefined): string | null {
  if (!text) return null
  if (!/^https?:\/\/[^/\s]+\/?$/.test(text))
    throw new RangeError(`${name} must look like https://touchstone.example.org, not "${text}"`)
  return text.replace(/\/$/, '')
}

function readZone(text: string | undefined): string {
  if (!text) return defaultZone
  if (!isZone(text)) throw new RangeError(`TOUCHSTONE_ZONE must name a time zone such as ${defaultZone}, not "${text}"`)
  return text
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** A person at a terminal is told of trouble alone; a file or a collector gets a line for each call. */
function readLogLevel(text: string | undefined, isTerminal: boolean): string {
  if (!text) return isTerminal ? 'warn' : 'info'
  if (!logLevels.includes(text)) throw new RangeError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text}"`)
  return text
}
