import type { Refusal, RefusalFacts } from '#domain/kit/refusal'

/** The domain said no; `refusalText` words it. */
export class RefusedError extends Error implements Refusal {
  constructor(
    readonly code: string,
    readonly facts: RefusalFacts,
    readonly status: number,
  ) {
    super(code)
  }
}

/** The contract said no to one field; `reason` is the broken rule ("minLength"), which `fieldErrorText` words. */
export class InvalidError extends Error {
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`)
  }
}

/** Nobody is signed in, or the sign-in has ended. */
export class SignedOutError extends Error {}

/** Why the server could not do what it was asked, where that passes: its database is away, or its disk is full. */
export type Trouble = 'database-away' | 'database-full'

const isTrouble = (code: string): code is Trouble => code === 'database-away' || code === 'database-full'

/** The server failed; it wrote the whole story under this request id. */
export class FaultError extends Error {
  constructor(
    readonly requestId: string | null,
    readonly trouble: Trouble | null = null,
  ) {
    super(`${trouble ?? 'fault'} ${requestId ?? ''}`)
  }
}

/** The passing trouble that an error tells of; null for any other. */
export const troubleOf = (error: unknown): Trouble | null => (error instanceof FaultError ? error.trouble : null)

/** The server could not be reached: nothing is known about what was sent. */
export class OfflineError extends Error {}

/** The error body that every route of the server answers with. */
export interface ErrorBody {
  error: {
    kind: 'refusal' | 'invalid' | 'fault'
    code: string
    facts?: RefusalFacts
    /** The path of the wrong field, such as "entries.3.name". */
    field?: string
    requestId: string
  }
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null

/** The typed error of an answer that is not a success. An answer without our body comes from something between: a fault. */
export function errorOf(status: number, body: unknown): Error {
  if (!isErrorBody(body)) return new FaultError(null)
  const { kind, code, facts = {}, field, requestId } = body.error
  if (code === 'not-signed-in') return new SignedOutError(code)
  if (kind === 'refusal') return new RefusedError(code, facts, status)
  if (kind === 'invalid') return new InvalidError(field ?? '', String(facts.rule ?? code))
  return new FaultError(requestId, isTrouble(code) ? code : null)
}
