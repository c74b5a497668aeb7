import { once } from 'node:events'
import WebSocket from 'ws'
import type { Running } from '../../server/serve.ts'
import { nastyText } from './nasty.ts'
import { pick } from './pick.ts'
import type { Source } from './values.ts'

/** Topics by what stands behind their names. */
const topics: readonly (readonly string[])[] = [
  ['ranking', 'disciplineId', 'public'],
  ['ranking', 'disciplineId', 'staff'],
  ['judging', 'sessionId', 'personId'],
  ['messages', 'sessionId', 'personId'],
  ...['progress', 'presence', 'paper', 'attendance', 'messages'].map((name) => [name, 'sessionId']),
  ...['recheck', 'shadow'].map((name) => [name, 'disciplineId']),
  ...['tablets', 'appeals', 'attendance-board'].map((name) => [name, 'eventId']),
]

/** Says a few nasty things over the live connection and waits for its pong, or for its end. */
export async function subscribe({ localUrl }: Running, { chance, ids }: Source): Promise<true> {
  const socket = new WebSocket(`${localUrl.replace('http', 'ws')}/live`, { origin: localUrl })
  await once(socket, 'open')
  const done = new Promise<void>((resolve) => {
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
    socket.on('message', (data) => String(data).includes('pong') && resolve())
  })
  for (let i = 0; i < 5; i++) {
    const parts = pick(topics, chance).map((part) => pick(ids.get(part) ?? [part], chance))
    const topic = parts.map((part) => (chance() < 0.2 ? nastyText(part, chance) : part)).join(':')
    const message = JSON.stringify({ type: pick(['sub', 'sub', 'unsub'], chance), topic, v: pick([0, 1e308], chance) })
    socket.send(chance() < 0.05 ? nastyText(message, chance) : message)
  }
  socket.send('{"type":"ping"}')
  await done
  socket.terminate()
  return true
}
