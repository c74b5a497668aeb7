import { DrizzleQueryError } from 'drizzle-orm'
import { type Logger, pino } from 'pino'
import { withoutLongNumbers } from '#domain/people/without-numbers'

/** Field names that never reach a log: secrets, and what names a person. */
const hidden = [
  'password',
  'pin',
  'code',
  'secret',
  'token',
  'name',
  'latinName',
  'login',
  'cookie',
  'authorization',
  'number',
  'phone',
  'document',
  'reason',
]

/** The server's log: one JSON line per event, with secrets and personal data left out. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Logger {
  const paths = hidden.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  const options = { level, redact: { paths, censor: '[left out]' }, serializers: { err: errorFacts } }
  return pino(options, destination ?? pino.destination(1))
}

/** An error as it is logged: a failed statement without its values, which may be secrets or name people. */
function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { message: `a thrown ${typeof error}` }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const state = 'code' in error ? String(error.code) : undefined
  const message = error instanceof DrizzleQueryError ? `failed query: ${error.query}` : withoutValues(error, state)
  const cause = error.cause === undefined ? undefined : errorFacts(error.cause)
  return { type: error.name, message, state, stack: frames?.join('\n'), cause }
}

/**
 * What an error says, without what it quotes: PostgreSQL's data exceptions (class 22) and errors of reading a text name what
 * they were given; those of archives name files, perhaps by a document's number. Its other errors quote only names of tables,
 * columns and constraints.
 */
function withoutValues({ message }: Error, state: string | undefined): string {
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(state ?? '')
  const said = isOfDatabase && !state?.startsWith('22') ? message : message.replace(/".*"/gs, '"…"')
  return withoutLongNumbers(said)
}
