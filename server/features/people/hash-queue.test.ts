import { setImmediate as turn } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Refused } from '#domain/kit/refusal'
import type { Caller } from '../../platform/http/caller.ts'
import { HashQueue } from './hash-queue.ts'

const stranger = (place: string): Caller => ({ key: `network ${place}`, isKnown: false })
const tablet = (id: string): Caller => ({ key: `tablet ${id}`, isKnown: true })

/** A queue whose hashes are done one after the other when the test says so, with a count of those under way. */
function slowQueue(limits = { atOnce: 2, strangers: { all: 6, each: 4 }, known: { all: 3, each: 2 } }) {
  const state = { running: 0, most: 0, order: [] as string[] }
  const open: (() => void)[] = []
  const queue = new HashQueue(
    {
      hash: async (password) => password,
      isRight: async (_, password) => {
        state.running += 1
        state.most = Math.max(state.most, state.running)
        await new Promise<void>((done) => open.push(done))
        state.running -= 1
        state.order.push(password)
        return true
      },
    },
    limits,
  )
  const ask = (caller: Caller, password = 'x') =>
    queue.serve(caller, (hasher) => hasher.isRight(null, password)).catch((error: unknown) => error)
  /** Finishes what is under way until nothing is left. */
  const finish = async () => {
    for (await turn(); open.length > 0; await turn()) open.shift()?.()
  }
  return { state, ask, finish }
}

const isBusy = (answer: unknown) => answer instanceof Refused && answer.refusal.code === 'sign-in-busy'

test('no more hashes are made at once than the limit says, whoever asks', async () => {
  const { state, ask, finish } = slowQueue()
  const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((place) => ask(stranger(place)))
  await finish()
  assert.equal(await Promise.all(asked), Array(6).fill(true))
  assert.is(state.most, 2)
})

test('who finds the queue full is told so with seconds, and served once there is room', async () => {
  const { ask, finish } = slowQueue()
  const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((place) => ask(stranger(place)))
  const refused = await ask(stranger('g'))
  assert.ok(isBusy(refused))
  assert.equal((refused as Refused).refusal.facts, { seconds: 5 })
  await finish()
  await Promise.all(asked)
  const again = ask(stranger('g'))
  await finish()
  assert.is(await again, true)
})

test('one place on the network never fills the queue for the others', async () => {
  const { ask, finish } = slowQueue()
  const crowd = Array.from({ length: 50 }, () => ask(stranger('a')))
  const other = ask(stranger('b'))
  await finish()
  assert.is((await Promise.all(crowd)).filter(isBusy).length, 46)
  assert.is(await other, true)
})

test('a tablet is served before the strangers who wait, also where they are too many', async () => {
  const { state, ask, finish } = slowQueue()
  const asked = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((place) => ask(stranger(place), place))
  const woken = ask(tablet('1'), 'PIN')
  await finish()
  await Promise.all(asked)
  assert.is(await woken, true)
  assert.equal(state.order.slice(0, 3), ['a', 'b', 'PIN'])
})

test('a place is free again after a hash that failed', async () => {
  const queue = new HashQueue(
    { hash: () => Promise.reject(new Error('no memory')), isRight: async () => false },
    { atOnce: 1, strangers: { all: 1, each: 1 }, known: { all: 1, each: 1 } },
  )
  const hash = () => queue.serve(stranger('a'), (hasher) => hasher.hash('x', new Uint8Array(16))).catch(String)
  assert.is(await hash(), 'Error: no memory')
  assert.is(await hash(), 'Error: no memory')
})

test.run()
