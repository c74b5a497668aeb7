/** What went wrong in the database: a SQLSTATE, or a code of the driver or of the network. */
export interface DatabaseError {
  readonly code: string
  readonly constraint_name?: string
}

/** What keeps the database from answering, though nothing is wrong with what it was asked. */
export type DatabaseTrouble = 'database-away' | 'database-full'

const sqlState = /^[0-9A-Z]{5}$/

/** Codes of the driver and of the network when there is no way to the server, or none any more. */
const unreachable = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
])

/** PostgreSQL's word for a full disk, and the file system's, for a file that was being taken in. */
const full = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** Lost connections, too little memory or too many clients, an operator or a time limit that stepped in, a failing disk. */
const away = /^(08|53|57|58)|^25P03$/

/** The error of the database, its driver or the network behind what drizzle threw; null where there is none. */
export function databaseError(error: unknown): DatabaseError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (!('code' in cause) || typeof cause.code !== 'string') continue
    if (sqlState.test(cause.code) || unreachable.has(cause.code) || full.has(cause.code))
      return cause as Error & DatabaseError
  }
  return null
}

/** Whether an error says that the database is away or its disk full: the same may be tried again. Null for any other. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  const code = databaseError(error)?.code ?? ''
  if (full.has(code)) return 'database-full'
  return away.test(code) || unreachable.has(code) ? 'database-away' : null
}
