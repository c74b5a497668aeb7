import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  api,
  FaultError,
  InvalidError,
  newCommandId,
  OfflineError,
  RefusedError,
  SignedOutError,
  troubleOf,
} from './http.ts'

const answer = (status: number, body: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })

/** Runs a call against one prepared answer; returns the request that was made and what came of it. */
async function during<Result>(response: () => Response | Promise<Response>, act: () => Promise<Result>) {
  const real = globalThis.fetch
  const requests: { path: string; init: RequestInit }[] = []
  globalThis.fetch = async (path, init) => {
    requests.push({ path: String(path), init: init ?? {} })
    return response()
  }
  try {
    const result: Result | Error = await act().catch((error: Error) => error)
    return { request: requests[0], result }
  } finally {
    globalThis.fetch = real
  }
}

const failing = (status: number, error: object) =>
  during(
    () => answer(status, { error: { requestId: 'r-1', ...error } }),
    () => api.post('/api/x'),
  )

test('a call carries the safety header and the cookies of this site, and its body as JSON', async () => {
  const { request, result } = await during(
    () => answer(200, { ok: true }),
    () => api.post('/api/events', { name: '焊接' }),
  )
  assert.equal(result, { ok: true })
  assert.is(request?.init.method, 'POST')
  assert.is(request?.init.credentials, 'same-origin')
  assert.equal(request?.init.headers, {
    'x-touchstone': '1',
    accept: 'application/json',
    'content-type': 'application/json',
  })
  assert.is(request?.init.body, '{"name":"焊接"}')
})

test('a form goes as it is, so that the browser sets its boundary', async () => {
  const form = new FormData()
  const { request } = await during(
    () => answer(200, {}),
    () => api.post('/api/files', form),
  )
  assert.is(request?.init.body, form)
  assert.equal(request?.init.headers, { 'x-touchstone': '1', accept: 'application/json' })
})

test('an empty answer is null', async () => {
  const { result } = await during(
    () => new Response(null, { status: 204 }),
    () => api.delete('/api/x'),
  )
  assert.is(result, null)
})

test('a refusal keeps its code, facts and status', async () => {
  const { result } = await failing(422, { kind: 'refusal', code: 'mark-above-maximum', facts: { maximum: '2' } })
  assert.instance(result, RefusedError)
  assert.is((result as RefusedError).code, 'mark-above-maximum')
  assert.equal((result as RefusedError).facts, { maximum: '2' })
  assert.is((result as RefusedError).status, 422)
})

test('a wrong password is a refusal, and only a missing sign-in asks for one', async () => {
  assert.instance((await failing(401, { kind: 'refusal', code: 'sign-in-failed' })).result, RefusedError)
  assert.instance((await failing(401, { kind: 'refusal', code: 'not-signed-in' })).result, SignedOutError)
})

test('an invalid field is named with the rule that it breaks', async () => {
  const body = { kind: 'invalid', code: 'field-invalid', field: 'login', facts: { rule: 'minLength' } }
  const { result } = await failing(400, body)
  assert.instance(result, InvalidError)
  assert.is((result as InvalidError).field, 'login')
  assert.is((result as InvalidError).reason, 'minLength')
})

test('a fault keeps the request id', async () => {
  const { result } = await failing(500, { kind: 'fault', code: 'fault' })
  assert.instance(result, FaultError)
  assert.is((result as FaultError).requestId, 'r-1')
})

test('a fault says where the server has trouble that passes', async () => {
  for (const code of ['database-away', 'database-full'] as const)
    assert.is(troubleOf((await failing(503, { kind: 'fault', code })).result), code)
  assert.is(troubleOf((await failing(500, { kind: 'fault', code: 'fault' })).result), null)
})

test('an error page of something in between is a fault without an id', async () => {
  const page = () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })
  const { result } = await during(page, () => api.get('/api/x'))
  assert.instance(result, FaultError)
  assert.is((result as FaultError).requestId, null)
})

test('a server that cannot be reached is offline, and a call taken back is not', async () => {
  const unreachable = () => Promise.reject(new TypeError('fetch failed'))
  assert.instance((await during(unreachable, () => api.get('/api/x'))).result, OfflineError)
  const taken = new AbortController()
  taken.abort()
  const { result } = await during(unreachable, () => api.get('/api/x', taken.signal))
  assert.instance(result, TypeError)
})

test('a command id is a UUID of version 4 and never repeats', () => {
  const ids = new Set(Array.from({ length: 500 }, newCommandId))
  assert.is(ids.size, 500)
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test.run()
