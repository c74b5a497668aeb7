import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Refused } from '#domain/kit/refusal'
import { OverLimit, PoolFull, ThreadPool } from './thread-pool.ts'

const limits = { threads: 1, waiting: 2, seconds: null, megabytes: 64 }
const pool = new ThreadPool(limits)
const hurried = new ThreadPool({ ...limits, seconds: 8 })
const module = new URL('./order-fixture.ts', import.meta.url)

/** What an order of the fixture comes to: its answer, or what it was rejected with. */
async function outcome(input: string, by = pool): Promise<unknown> {
  try {
    return await by.run<unknown>(module, input)
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal
    if (fault instanceof OverLimit) return fault.what
    return fault instanceof PoolFull ? 'full' : 'fault'
  }
}

test('orders are carried out one after the other, by a thread that stays', async () => {
  const threads = await Promise.all(['which', 'which', 'which'].map((input) => pool.run<number>(module, input)))
  assert.is(new Set(threads).size, 1)
})

test('beyond those that may wait an order is not taken', async () => {
  const taken = ['which', 'which', 'which', 'which', 'which'].map((input) => outcome(input))
  assert.equal((await Promise.all(taken)).slice(3), ['full', 'full'])
  assert.type(await outcome('which'), 'number')
})

test('a refusal and a fault reach whoever gave the order, and the thread goes on', async () => {
  const first = await outcome('which')
  assert.equal(await outcome('refuse'), { code: 'not-found', facts: { what: 'order' } })
  assert.is(await outcome('break'), 'fault')
  assert.is(await outcome('which'), first)
})

test('an order that takes too long is ended with its thread, and the next ones are carried out by another', async () => {
  const [endless, next] = await Promise.all([outcome('never end', hurried), outcome('which', hurried)])
  assert.is(endless, 'seconds')
  assert.type(next, 'number')
})

test('an order that takes too much memory ends its thread and nothing else', async () => {
  const [greedy, next] = await Promise.all([outcome('take all'), outcome('which')])
  assert.is(greedy, 'megabytes')
  assert.type(next, 'number')
})

test('a thread that ends itself tells whoever waits', async () => {
  assert.equal(await Promise.all([outcome('exit'), outcome('refuse')]), [
    'fault',
    { code: 'not-found', facts: { what: 'order' } },
  ])
})

test('what is done apart lets others have their turn', async () => {
  let isDone = false
  const order = outcome('count').then(() => {
    isDone = true
  })
  let turns = 0
  while (!isDone) {
    turns += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  await order
  assert.ok(turns > 100, `${turns} turns`)
})

test.run()
