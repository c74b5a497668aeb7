import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sendRequests } from './fuzz/run.ts'

test('a few hundred nasty requests to every kind of route meet no fault', async () => {
  assert.equal(await sendRequests(300, 5, () => {}), [])
})

test.run()
