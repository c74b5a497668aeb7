/** SQLSTATEs after which the same transaction may well succeed: serialization failure, deadlock, unique violation of a racing twin. */
const passing = new Set(['40001', '40P01'])
const racing = { code: '23505', constraint: 'command_answer_pkey' }
const TRIES = 5

/** Runs a transaction again where PostgreSQL gave it up for another's sake; at most five times. */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === TRIES || !isPassing(error)) throw error
    }
  }
}

function isPassing(error: unknown): boolean {
  const cause = databaseError(error)
  if (!cause) return false
  return passing.has(cause.code) || (cause.code === racing.code && cause.constraint_name === racing.constraint)
}

interface DatabaseError {
  readonly code: string
  readonly constraint_name?: string
}

/** The PostgreSQL error behind what drizzle or postgres.js threw; null where there is none. */
export function databaseError(error: unknown): DatabaseError | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at as Error & DatabaseError
  }
  return null
}
