import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import WebSocket from 'ws'
import { type TestApp, withApp } from '../../testing/with-app.ts'

interface Message {
  readonly type: string
  readonly topic?: string
  readonly v?: number
  readonly code?: string
  readonly reason?: string
  readonly data?: { readonly head?: number }
}

/** A client of the live route that keeps what it hears. */
async function listen({ app }: TestApp) {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`)
  const heard: Message[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data)) as Message))
  const closed = once(socket, 'close')
  await once(socket, 'open')
  return { socket, heard, closed, say: (text: string) => socket.send(text) }
}

/** Waits until something holds; fails after half a minute. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 1500; i++) {
    if (holds()) return
    await sleep(20)
  }
  throw new Error(`waited in vain: ${what}`)
}

/** A topic of about 200 kB whose head counts the changes. */
function offerBig({ app }: TestApp) {
  const counter = { value: 1 }
  const live = app.platform.live
  live.offer({
    name: 'big',
    parts: [],
    whyNotListen: async () => null,
    watches: async () => ['big'],
    produce: async () => ({
      head: counter.value,
      rows: new Map(Array.from({ length: 200 }, (_, i) => [`r${i}`, `${counter.value}`.padEnd(1000, 'x')])),
    }),
  })
  return {
    counter,
    change() {
      counter.value += 1
      live.wake(['big'])
    },
  }
}

test('a connection that sends garbage is told so and closed, and the server goes on', () =>
  withApp(async (app) => {
    const garbler = await listen(app)
    for (const text of ['', '{', '[]', '{"type":"sub"}', 'x'.repeat(5000)]) garbler.say(text)
    await garbler.closed
    assert.is(garbler.heard.at(-1)?.reason, 'message-invalid')
    const flood = await listen(app)
    flood.say('y'.repeat(100_000))
    await flood.closed
    const other = await listen(app)
    other.say('{"type":"ping"}')
    await until(() => other.heard.some(({ type }) => type === 'pong'), 'an answer to the ping')
    other.socket.close()
  }))

test('a topic that is unknown or not for the listener is refused by name', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const { socket, heard, say } = await listen(app)
    for (const topic of ['nonsense', 'ranking:x:public', `tablets:${eventId}`, 'progress:1', '__proto__'])
      say(JSON.stringify({ type: 'sub', topic }))
    await until(() => heard.length === 5, 'five answers')
    assert.equal(
      heard.map(({ type, code }) => [type, code]),
      [
        ['refused', 'topic-unknown'],
        ['refused', 'topic-unknown'],
        ['refused', 'not-allowed'],
        ['refused', 'topic-unknown'],
        ['refused', 'topic-unknown'],
      ],
    )
    socket.close()
  }))

test('a listener who never reads costs the others nothing, and is put right with one snapshot when it does', () =>
  withApp(async (app) => {
    const { counter, change } = offerBig(app)
    const [slow, quick] = [await listen(app), await listen(app)]
    for (const client of [slow, quick]) client.say('{"type":"sub","topic":"big"}')
    await until(() => slow.heard.length > 0 && quick.heard.length > 0, 'both snapshots')
    slow.socket.pause()
    for (let i = 0; i < 60; i++) {
      const before = quick.heard.length
      change()
      await until(() => quick.heard.length > before, 'a change')
    }
    assert.is(quick.heard.at(-1)?.data?.head, counter.value)
    slow.socket.resume()
    await until(() => slow.heard.at(-1)?.data?.head === counter.value, 'the truth after resuming')
    assert.ok(slow.heard.length < quick.heard.length, 'changes were left out')
    assert.is(slow.heard.at(-1)?.type, 'snap')
    for (const { socket } of [slow, quick]) socket.close()
  }))

test('who comes back with the newest version is sent nothing old, and with an older one the whole', () =>
  withApp(async (app) => {
    const { change, counter } = offerBig(app)
    const stay = await listen(app)
    stay.say('{"type":"sub","topic":"big"}')
    await until(() => stay.heard.length === 1, 'the snapshot')
    const [first] = stay.heard
    change()
    await until(() => stay.heard.length === 2, 'the change')
    const back = await listen(app)
    back.say(JSON.stringify({ type: 'sub', topic: 'big', v: first?.v }))
    await until(() => back.heard.length === 1, 'the snapshot after the change')
    assert.is(back.heard[0]?.data?.head, counter.value)
    const current = await listen(app)
    current.say(JSON.stringify({ type: 'sub', topic: 'big', v: stay.heard[1]?.v }))
    current.say('{"type":"ping"}')
    await until(() => current.heard.length > 0, 'the pong')
    assert.equal(current.heard[0], { type: 'pong' })
    for (const { socket } of [stay, back, current]) socket.close()
  }))

test.run()
