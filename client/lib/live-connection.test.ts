import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createConnection, type Listener, retryDelay } from './live-connection.ts'
import type { TopicMessage } from './live-reading.ts'

/** A socket that the test opens, feeds and breaks by hand. */
class FakeSocket {
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  sent: string[] = []
  closed = false
  send = (text: string) => this.sent.push(text)
  close = () => {
    if (this.closed) return
    this.closed = true
    this.onclose?.()
  }
  say = (message: object) => this.onmessage?.({ data: JSON.stringify(message) })
}

function setUp() {
  const sockets: FakeSocket[] = []
  const connection = createConnection(() => {
    const socket = new FakeSocket()
    sockets.push(socket)
    return socket as unknown as WebSocket
  })
  const heard: TopicMessage[] = []
  let lost = 0
  const listener: Listener = { message: (message) => heard.push(message), lost: () => lost++ }
  return { sockets, connection, heard, listener, lost: () => lost }
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const sub = '{"type":"sub","topic":"a"}'

test('delays grow from a quarter of a second to one and a half, shortened by chance', () => {
  assert.equal(
    [0, 1, 2, 3, 20].map((attempt) => retryDelay(attempt, 0)),
    [250, 500, 1000, 1500, 1500],
  )
  assert.is(retryDelay(0, 1), 187.5)
})

test('nothing is opened before a topic is followed; then it subscribes, hears and stops', () => {
  const { sockets, connection, heard, listener } = setUp()
  assert.is(sockets.length, 0)
  const stop = connection.follow('a', listener)
  sockets[0]?.onopen?.()
  assert.equal(sockets[0]?.sent, [sub])
  sockets[0]?.say({ type: 'snap', topic: 'a', v: 1, data: { head: 1, rows: {} } })
  sockets[0]?.say({ type: 'snap', topic: 'other', v: 1, data: { head: 1, rows: {} } })
  assert.is(heard.length, 1)
  stop()
  assert.is(sockets[0]?.sent.at(-1), '{"type":"unsub","topic":"a"}')
  sockets[0]?.close()
})

test('two listeners share a topic; it is left with the last', () => {
  const { sockets, connection, listener } = setUp()
  const stopOne = connection.follow('a', listener)
  sockets[0]?.onopen?.()
  const stopOther = connection.follow('a', { ...listener })
  stopOne()
  assert.equal(sockets[0]?.sent, [sub, sub])
  stopOther()
  assert.is(sockets[0]?.sent.length, 3)
  sockets[0]?.close()
})

test('a lost connection is told, opened again and subscribed again', async () => {
  const { sockets, connection, listener, lost } = setUp()
  const stop = connection.follow('a', listener)
  sockets[0]?.onopen?.()
  sockets[0]?.close()
  assert.is(lost(), 1)
  await later(300)
  assert.is(sockets.length, 2)
  sockets[1]?.onopen?.()
  assert.equal(sockets[1]?.sent, [sub])
  stop()
  sockets[1]?.close()
})

test('an attempt that hangs is not waited for, and the loser of the race is closed', async () => {
  const { sockets, connection, listener } = setUp()
  const stop = connection.follow('a', listener)
  await later(300)
  assert.is(sockets.length, 2)
  sockets[1]?.onopen?.()
  assert.ok(sockets[0]?.closed)
  sockets[0]?.onopen?.()
  assert.equal(sockets[0]?.sent, [])
  stop()
  sockets[1]?.close()
})

test('waking up without a sign of life within a second counts as lost', async () => {
  const { sockets, connection, listener, lost } = setUp()
  const stop = connection.follow('a', listener)
  sockets[0]?.onopen?.()
  connection.wake()
  sockets[0]?.say({ type: 'pong' })
  await later(1100)
  assert.is(lost(), 0)
  connection.wake()
  await later(1100)
  assert.is(lost(), 1)
  assert.ok(sockets[0]?.closed)
  stop()
  for (const socket of sockets) socket.close()
})

test('a goodbye and a restart connect anew', () => {
  const { sockets, connection, listener } = setUp()
  const stop = connection.follow('a', listener)
  sockets[0]?.onopen?.()
  connection.restart()
  assert.ok(sockets[0]?.closed)
  assert.is(sockets.length, 2)
  sockets[1]?.onopen?.()
  sockets[1]?.say({ type: 'bye', reason: 'shutting-down' })
  assert.ok(sockets[1]?.closed)
  stop()
})

test.run()
