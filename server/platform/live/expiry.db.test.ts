import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import WebSocket from 'ws'
import { type TestApp, withApp } from '../../testing/with-app.ts'

/** A live connection with these cookies, and what it hears. */
async function listen({ app }: TestApp, { headers }: { readonly headers: Readonly<Record<string, string>> }) {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers })
  const heard: { type: string; reason?: string }[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  const closed = once(socket, 'close')
  await once(socket, 'open')
  const ping = async () => {
    socket.send('{"type":"ping"}')
    await once(socket, 'message')
    return heard.at(-1)?.type
  }
  return { socket, heard, closed, ping }
}

test('a tablet that falls asleep and a sign-in that runs out end their live connections, and nobody else’s', () =>
  withApp(
    async (app) => {
      const { eventId } = await app.seedEvent()
      const tablet = await listen(app, await app.asTablet(eventId))
      const account = await listen(app, await app.as('manager', eventId))
      const stranger = await listen(app, app.visitor)
      app.clock.pass(31 * 60)
      await tablet.closed
      assert.equal(tablet.heard.at(-1), { type: 'bye', reason: 'actor-changed' })
      assert.is(await account.ping(), 'pong')
      app.clock.pass(15 * 86_400)
      await account.closed
      assert.equal(account.heard.at(-1), { type: 'bye', reason: 'actor-changed' })
      assert.is(await stranger.ping(), 'pong')
      stranger.socket.close()
    },
    { sweepMs: 20 },
  ))

test.run()
