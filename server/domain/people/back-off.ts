/** How wrong tries of one kind are slowed down. */
export interface BackOff {
  /** So many wrong tries cost nothing. */
  readonly free: number
  /** Seconds to wait after the last free one; each further wrong try doubles them. */
  readonly first: number
  /** Seconds that no wait exceeds. */
  readonly longest: number
}

/** Wrong tries so far, and until when (milliseconds of the epoch) the next one is refused. */
export interface Tries {
  readonly failures: number
  readonly blockedUntil: number
}

/** Tries of one login, from wherever they come. */
export const loginBackOff: BackOff = { free: 5, first: 2, longest: 900 }

/** Tries from one address, at whatever login: a hall full of people may share it. */
export const addressBackOff: BackOff = { free: 20, first: 2, longest: 300 }

/** Tries of one tablet's PIN. */
export const pinBackOff: BackOff = { free: 5, first: 2, longest: 900 }

/** Pairing codes tried from one address. */
export const pairingBackOff: BackOff = { free: 5, first: 2, longest: 900 }

/** Pairing codes tried from everywhere: 6 digits must not be guessable by a crowd, nor a crowd bar the judges for long. */
export const pairingsBackOff: BackOff = { free: 20, first: 2, longest: 60 }

/** Wrong tries are forgotten so long after the last one, or after the wait that it caused, in milliseconds. */
export const forgetAfter = 3_600_000

/**
 * Whole seconds until another try is taken, rounded up; 0: at once. `now` is in milliseconds of the epoch. Tries that are
 * free never wait, also where another one, made at the same time, was counted a little later.
 */
export function secondsBlocked(rule: BackOff, tries: Tries | null, now: number): number {
  if (!tries || waitAfter(rule, tries.failures) === 0) return 0
  return Math.max(0, Math.ceil((tries.blockedUntil - now) / 1000))
}

/** What stands after one more wrong try. */
export function afterFailure(rule: BackOff, tries: Tries | null, now: number): Tries {
  const forgotten = !tries || now > tries.blockedUntil + forgetAfter
  const failures = forgotten ? 1 : tries.failures + 1
  return { failures, blockedUntil: now + waitAfter(rule, failures) * 1000 }
}

/** What stands after a try that turned out right: as if it had not been counted. */
export function withoutFailure(tries: Tries, now: number): Tries {
  return { failures: Math.max(0, tries.failures - 1), blockedUntil: Math.min(tries.blockedUntil, now) }
}

function waitAfter({ free, first, longest }: BackOff, failures: number): number {
  if (failures < free) return 0
  return Math.min(longest, first * 2 ** (failures - free))
}
