import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Keyring } from '../../platform/keyring/keyring.ts'
import { newKey } from '../../platform/keyring/keys.ts'
import { secretCode, secretToken } from './secrets.ts'

test('every node draws the same secret for a command, also once a key was added; others draw others', () => {
  const [key, next] = [newKey(1), newKey(2)]
  const drawn = (keys: Keyring, commandId = 'command', use = 'invitation') => secretToken(keys, commandId, use)
  const here = new Keyring({ keys: [key] })
  assert.match(drawn(here), /^[\w-]{43}$/)
  assert.is(drawn(new Keyring({ keys: [key] })), drawn(here))
  assert.is(drawn(new Keyring({ keys: [key, next] })), drawn(here))
  assert.is(secretCode(new Keyring({ keys: [key] }), 'command', 0), secretCode(here, 'command', 0))
  const others = [drawn(new Keyring({ keys: [next] })), drawn(here, 'another'), drawn(here, 'command', 'pairing')]
  assert.is(new Set([drawn(here), ...others]).size, 4)
})

test.run()
