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

/** The contract said no to one field; `reason` is its word, which `fieldErrorText` puts into the reader's language. */
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

/** The server failed; it wrote the whole story under this request id. */
export class FaultError extends Error {
  constructor(readonly requestId: string | null) {
    super(`fault ${requestId ?? ''}`)
  }
}

/** The server could not be reached: nothing is known about what was sent. */
export class OfflineError extends Error {}

/** The error body that every route of the server answers with. */
export interface ErrorBody {
  error: {
    kind: 'refusal' | 'invalid' | 'fault'
    code: string
    facts: RefusalFacts
    field?: string
    message?: string
    requestId: string
  }
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null

/** The typed error of an answer that is not a success. */
export function errorOf(status: number, body: unknown): Error {
  if (!isErrorBody(body)) return status === 401 ? new SignedOutError('signed out') : new FaultError(null)
  const { kind, code, facts, field, requestId } = body.error
  if (kind === 'refusal') {
    return status === 401 && code === 'signed-out'
      ? new SignedOutError(code)
      : new RefusedError(code, facts ?? {}, status)
  }
  if (kind === 'invalid') return new InvalidError(field ?? '', code)
  return new FaultError(requestId ?? null)
}
