import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import WebSocket from 'ws'
import { type TestApp, withApp } from '../../testing/with-app.ts'

/** Opens a live connection with these headers; returns it, or the status that it was refused with. */
async function open({ app }: TestApp, headers: Record<string, string> = {}): Promise<WebSocket | number> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const socket = new WebSocket(`ws://127.0.0.1:${portOf({ app })}/live`, { headers })
  return new Promise((done, fail) => {
    socket.on('open', () => done(socket))
    socket.on('unexpected-response', (request, response: IncomingMessage) => {
      done(response.statusCode ?? 0)
      request.destroy()
    })
    socket.on('error', fail)
  })
}

const portOf = ({ app }: Pick<TestApp, 'app'>) => (app.server.address() as AddressInfo).port

test('a page of another site opens no connection, whosever cookies its browser sends', () =>
  withApp(async (test) => {
    const { eventId } = await test.seedEvent()
    const { headers } = await test.asTablet(eventId)
    await (await mustOpen(test)).closed()
    const own = [`http://127.0.0.1:${portOf(test)}`, 'http://touchstone.test']
    for (const origin of own) await (await mustOpen(test, { ...headers, origin })).closed()
    const foreign = ['https://evil.example', `http://127.0.0.1:${portOf(test) + 1}`, 'null', 'file://', 'nonsense']
    for (const origin of foreign) assert.is(await open(test, { ...headers, origin }), 403, origin)
  }))

test('strangers from one address have so many connections, and tablets come in beside them', () =>
  withApp(
    async (test) => {
      const { eventId } = await test.seedEvent()
      const tablet = await test.asTablet(eventId)
      const from = (place: number) => ({ 'x-forwarded-for': `203.0.113.${place}` })
      const first = await mustOpen(test, from(1))
      await mustOpen(test, from(1))
      assert.is(await open(test, from(1)), 503)
      await mustOpen(test, from(2))
      for (let i = 0; i < 5; i++) await mustOpen(test, { ...tablet.headers, ...from(1) })
      await first.closed()
      await mustOpenSoon(test, from(1))
    },
    { livePerAddress: 2, trustProxy: 1 },
  ))

test('what comes from this machine itself, as from a proxy that is not trusted, is not counted by address', () =>
  withApp(
    async (test) => {
      for (let i = 0; i < 5; i++) await mustOpen(test)
    },
    { livePerAddress: 2 },
  ))

async function mustOpen(test: TestApp, headers: Record<string, string> = {}) {
  const socket = await open(test, headers)
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`)
  return {
    async closed() {
      const end = once(socket, 'close')
      socket.close()
      await end
    },
  }
}

/** The server hears of an end a moment after the client. */
async function mustOpenSoon(test: TestApp, headers: Record<string, string>): Promise<void> {
  for (let i = 0; i < 250; i++) {
    if (typeof (await open(test, headers)) !== 'number') return
    await sleep(20)
  }
  throw new Error('no place became free')
}

test.run()
