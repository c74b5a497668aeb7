import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readEnv } from './env.ts'

test('the zone is China’s unless the installation says another, and one that is none is refused by its variable', () => {
  assert.is(readEnv({}).zone, 'Asia/Shanghai')
  assert.is(readEnv({ TOUCHSTONE_ZONE: 'Europe/Berlin' }).zone, 'Europe/Berlin')
  assert.throws(() => readEnv({ TOUCHSTONE_ZONE: 'Beijing' }), /TOUCHSTONE_ZONE .* not "Beijing"/)
})

test.run()
