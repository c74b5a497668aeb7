import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import WebSocket from 'ws'
import { withApp } from '../../testing/with-app.ts'
import { createLog } from '../log.ts'

test('a message that is too long ends its connection with the reason, and is no fault of the server', () => {
  const written: string[] = []
  const log = createLog(
    'error',
    new PassThrough().on('data', (line) => written.push(String(line))),
  )
  return withApp(
    async ({ app }) => {
      await app.listen({ port: 0, host: '127.0.0.1' })
      const socket = new WebSocket(`ws://127.0.0.1:${(app.server.address() as AddressInfo).port}/live`)
      const closed = once(socket, 'close')
      await once(socket, 'open')
      socket.send('x'.repeat(100_000))
      assert.is((await closed)[0], 1009)
      assert.equal(written, [])
    },
    { log },
  )
})

test.run()
