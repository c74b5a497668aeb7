import { createRoot } from 'solid-js'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createLive, type Live } from './live.ts'

/** The server's end of the page's one connection, played by the test. */
class FakeServer {
  static now: FakeServer
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  heard: string[] = []
  constructor() {
    FakeServer.now = this
  }
  send = (text: string) => this.heard.push(text)
  close = () => this.onclose?.()
  say = (message: object) => this.onmessage?.({ data: JSON.stringify(message) })
}

Object.assign(globalThis, {
  WebSocket: FakeServer,
  location: { protocol: 'http:', host: 'here' },
  document: { addEventListener: () => undefined },
  addEventListener: () => undefined,
})

interface Row {
  id: string
  total: string
}

const follow = (topic: string | null) =>
  createRoot((dispose) => ({ live: createLive<{ version: number }, Row>(() => topic), dispose }))

const plain = (live: Live<unknown, Row>) => JSON.parse(JSON.stringify({ head: live.head, rows: live.rows }))

test('a topic is followed from snapshot through changes, a gap, a loss and back', async () => {
  const { live, dispose } = follow('ranking:1:public')
  const server = FakeServer.now
  assert.is(live.status, 'connecting')
  server.onopen?.()
  assert.equal(server.heard, ['{"type":"sub","topic":"ranking:1:public"}'])

  const topic = 'ranking:1:public'
  const rows = { a: { id: 'a', total: '1' }, b: { id: 'b', total: '2' } }
  server.say({ type: 'snap', topic, v: 7, data: { head: { version: 1 }, rows } })
  assert.is(live.status, 'live')
  assert.equal(plain(live), { head: { version: 1 }, rows })

  server.say({
    type: 'ev',
    topic,
    v: 8,
    data: { set: { b: { id: 'b', total: '3' }, c: { id: 'c', total: '0' } }, del: ['a'] },
  })
  const after = { b: { id: 'b', total: '3' }, c: { id: 'c', total: '0' } }
  assert.equal(plain(live), { head: { version: 1 }, rows: after })

  server.say({ type: 'ev', topic, v: 10, data: { del: ['b'] } })
  assert.equal(plain(live).rows, after)
  assert.is(server.heard.length, 2)
  server.say({ type: 'snap', topic, v: 10, data: { head: { version: 2 }, rows: { c: after.c } } })
  assert.equal(plain(live), { head: { version: 2 }, rows: { c: after.c } })

  server.close()
  assert.is(live.status, 'stale')
  assert.equal(Object.keys(live.rows), ['c'])
  await new Promise((resolve) => setTimeout(resolve, 300))
  const back = FakeServer.now
  back.onopen?.()
  back.say({ type: 'snap', topic, v: 2, data: { head: { version: 3 }, rows: {} } })
  assert.is(live.status, 'live')
  assert.equal(plain(live), { head: { version: 3 }, rows: {} })
  dispose()
})

test('a refused topic says why and shows nothing', () => {
  const { live, dispose } = follow('ranking:1:staff')
  FakeServer.now.say({ type: 'refused', topic: 'ranking:1:staff', code: 'not-allowed' })
  assert.is(live.refused, 'not-allowed')
  assert.equal(live.rows, {})
  dispose()
  FakeServer.now.close()
})

test.run()
