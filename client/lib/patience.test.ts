import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { RefusedError } from './http.ts'
import { readPatiently } from './patience.ts'

const answer = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

const busy = () =>
  answer(503, { error: { kind: 'refusal', code: 'busy-now', facts: { seconds: 3 }, requestId: 'r-1' } })
const forbidden = () => answer(403, { error: { kind: 'refusal', code: 'not-allowed', requestId: 'r-2' } })

/** Reads while these answers are given in turn; returns what came of it, how long it slept, and what it said meanwhile. */
async function reading(answers: readonly (() => Response)[], isWanted = () => true) {
  const real = globalThis.fetch
  const left = [...answers]
  const slept: number[] = []
  const said: boolean[] = []
  globalThis.fetch = async () => left.shift()?.() ?? busy()
  try {
    const result: unknown = await readPatiently('/api/x', {
      setBusy: (isBusy) => said.push(isBusy),
      isWanted,
      sleep: async (milliseconds) => void slept.push(milliseconds),
    }).catch((error: unknown) => error)
    return { result, slept, said, left: left.length }
  } finally {
    globalThis.fetch = real
  }
}

test('a busy server is asked again by itself, not sooner than it says, and the page says so meanwhile', async () => {
  const { result, slept, said } = await reading([busy, busy, () => answer(200, { ok: true })])
  assert.equal(result, { ok: true })
  assert.equal(said, [true, true, false])
  assert.is(slept.length, 2)
  for (const milliseconds of slept) assert.ok(milliseconds >= 3000 && milliseconds <= 4500, `${milliseconds}`)
})

test('any other refusal is told at once', async () => {
  const { result, slept, said } = await reading([forbidden])
  assert.instance(result, RefusedError)
  assert.equal([slept, said], [[], [false]])
})

test('what nobody wants any more is not asked for again', async () => {
  const { result, left } = await reading([busy, () => answer(200, {})], () => false)
  assert.instance(result, RefusedError)
  assert.is(left, 1)
})

test.run()
