import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type KeptPin, keptPin, tryPin } from './pin-here.ts'

test('the PIN opens the tablet without the server, another does not, and what is kept tells nothing of it', async () => {
  const kept = await keptPin('2580')
  assert.is((await tryPin(kept, '2580', 0)).refusal, null)
  assert.is((await tryPin(kept, '2581', 0)).refusal?.code, 'pin-wrong')
  assert.not.equal(kept.hash, (await keptPin('2580')).hash)
})

test('wrong PINs are slowed down as at the server, and the right one forgives them', async () => {
  let kept: KeptPin = { ...(await keptPin('2580')), tries: { failures: 4, blockedUntil: 0 } }
  kept = (await tryPin(kept, '0000', 0)).kept
  const blocked = await tryPin(kept, '2580', 1_000)
  assert.equal([blocked.refusal?.code, blocked.refusal?.facts.seconds], ['pin-blocked', 1])
  const opened = await tryPin(kept, '2580', 2_000)
  assert.equal([opened.refusal, opened.kept.tries], [null, null])
})

test.run()
