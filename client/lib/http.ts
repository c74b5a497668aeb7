import { noteZone } from './city-zone.ts'
import { isJudgesDoor } from './door.ts'
import { errorOf, OfflineError } from './http-errors.ts'

export * from './http-errors.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * A new id (UUID version 4) for one command. Keep it while the outcome is unknown: the server answers a repeated id
 * as it did the first time. Not crypto.randomUUID, which a plain http address on the venue's network does not have.
 */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return value.toString(16).padStart(2, '0')
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const isForm = (body: unknown): body is FormData => typeof FormData !== 'undefined' && body instanceof FormData

/**
 * One call to the server: JSON both ways, or a FormData for files. The `x-touchstone` header is what a foreign page
 * cannot send, so the server refuses to change anything without it; from the judge's door it names the paired tablet.
 * Throws RefusedError, InvalidError, SignedOutError, FaultError or OfflineError.
 */
export async function call<Answer>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const caller = isJudgesDoor() ? 'tablet' : '1'
  const headers: Record<string, string> = { 'x-touchstone': caller, accept: 'application/json' }
  const json = body !== undefined && !isForm(body)
  if (json) headers['content-type'] = 'application/json'
  const request = {
    method,
    headers,
    credentials: 'same-origin',
    signal,
    body: json ? JSON.stringify(body) : body,
  } as RequestInit
  const response = await fetch(path, request).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new OfflineError('offline', { cause })
  })
  noteZone(response.headers.get('x-touchstone-zone'))
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const answer: unknown = isJson && text ? JSON.parse(text) : null
  if (!response.ok) throw errorOf(response.status, answer)
  return answer as Answer
}

export const api = {
  get: <Answer>(path: string, signal?: AbortSignal) => call<Answer>('GET', path, undefined, signal),
  post: <Answer>(path: string, body: unknown = {}) => call<Answer>('POST', path, body),
  put: <Answer>(path: string, body: unknown = {}) => call<Answer>('PUT', path, body),
  delete: <Answer>(path: string, body?: unknown) => call<Answer>('DELETE', path, body),
}
