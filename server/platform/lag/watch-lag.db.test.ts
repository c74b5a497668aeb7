import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withApp } from '../../testing/with-app.ts'
import { createLog } from '../log.ts'
import { begin, doing, takeMet, underWay } from './activity.ts'
import { watchLag } from './watch-lag.ts'

interface Line {
  readonly msg: string
  readonly held: number
  readonly underWay: readonly string[]
}

/** A log that keeps its lines; gives those about the event loop of which something holds. */
function keptLog() {
  const lines: Line[] = []
  const stream = new PassThrough().setEncoding('utf8')
  stream.on('data', (text: string) => {
    for (const line of text.trim().split('\n')) lines.push(JSON.parse(line) as Line)
  })
  const held = () => lines.filter(({ msg }) => msg === 'the event loop was held up')
  return { log: createLog('warn', stream), held }
}

/** Holds up the event loop, as no code of ours may. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

/** Waits until something holds, over turns of the event loop. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await wait(20)
  assert.ok(holds(), 'waited in vain')
}

test('whoever holds up the event loop is named in the log, though it has ended by then', async () => {
  const { log, held } = keptLog()
  const stop = watchLag(log)
  const other = begin('job that waits')
  await wait(50)
  await doing('command that holds', async () => hold(400))
  await until(() => held().some(({ underWay }) => underWay.at(-1) === 'command that holds'))
  const [line] = held().filter(({ underWay }) => underWay.includes('command that holds'))
  assert.ok(line && line.held > 200)
  assert.ok(line.underWay.includes('job that waits'))
  other()
  stop()
})

test('what has ended is not under way, and is met once', async () => {
  takeMet()
  const [first, second] = [begin('twice'), begin('twice')]
  first()
  first()
  assert.ok(underWay().includes('twice'))
  second()
  assert.not.ok(underWay().includes('twice'))
  assert.is(takeMet().filter((label) => label === 'twice').length, 1)
  assert.not.ok(takeMet().includes('twice'))
})

test('a request that holds up everybody is named by its route, never by its address', async () => {
  const { log, held } = keptLog()
  await withApp(
    async ({ as, seedEvent, clock }) => {
      const { eventId } = await seedEvent()
      const manager = await as('manager', eventId)
      const now = clock.now
      Object.defineProperty(clock, 'now', {
        get() {
          hold(400)
          return now
        },
      })
      await manager.call('GET', `/api/events/${eventId}`)
      await until(() => held().some(({ underWay }) => underWay.includes('GET /api/events/:eventId')))
      assert.not.ok(JSON.stringify(held()).includes(eventId))
      await until(() => underWay().every((label) => !label.startsWith('GET')))
    },
    { log },
  )
})

test.run()
