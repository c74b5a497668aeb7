import { setTimeout as wait } from 'node:timers/promises'
import { databaseError } from '#db/database-error'

/** SQLSTATEs after which the same transaction may well succeed: serialization failure, deadlock, unique violation of a racing twin. */
const passing = new Set(['40001', '40P01'])
const racing = { code: '23505', constraint: 'command_answer_pkey' }
const TRIES = 5
/** The longest pause before the second try, in milliseconds; twice as long before each further one. */
const PAUSE = 10

/**
 * Runs a transaction again where PostgreSQL gave it up for another's sake; at most five times, each after a pause by
 * chance, so that those who met don't meet again.
 */
export async function retryConflicts<T>(
  transaction: () => Promise<T>,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === TRIES || !isPassing(error)) throw error
      await pause(Math.random() * PAUSE * 2 ** (attempt - 1))
    }
  }
}

/** Whether PostgreSQL gave a transaction up for another's sake, or another carried out the same command meanwhile. */
export function isPassing(error: unknown): boolean {
  const cause = databaseError(error)
  if (!cause) return false
  return passing.has(cause.code) || (cause.code === racing.code && cause.constraint_name === racing.constraint)
}
