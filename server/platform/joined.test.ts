import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { joined } from './joined.ts'

test('whoever asks while a reading is under way waits for one that begins afterwards, all of them for the same', async () => {
  const begun: ((value: number) => void)[] = []
  const ask = joined(() => new Promise<number>((resolve) => begun.push(resolve)))
  const first = ask()
  await Promise.resolve()
  assert.is(begun.length, 1)
  const others = [ask(), ask()]
  begun[0]?.(1)
  assert.is(await first, 1)
  await Promise.resolve()
  assert.is(begun.length, 2)
  begun[1]?.(2)
  assert.equal(await Promise.all(others), [2, 2])
})

test('a reading that fails is told to those who waited for it alone', async () => {
  let tries = 0
  const ask = joined(async () => {
    tries += 1
    if (tries === 1) throw new Error('away')
    return tries
  })
  const first = ask().catch((error: Error) => error.message)
  assert.is(await first, 'away')
  assert.is(await ask(), 2)
})

test.run()
