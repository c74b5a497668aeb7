import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { retryConflicts } from './conflicts.ts'

const deadlock = () => Object.assign(new Error('deadlock detected'), { code: '40P01' })

test('what was given up for another is tried five times, each after a pause by chance', async () => {
  const pauses: number[] = []
  let tries = 0
  const failing = () => {
    tries += 1
    return Promise.reject(deadlock())
  }
  const pause = async (milliseconds: number) => pauses.push(milliseconds)
  for (let round = 0; round < 20; round++)
    await retryConflicts(failing, pause).then(
      () => assert.unreachable(),
      (error) => assert.is(error.code, '40P01'),
    )
  assert.is(tries, 20 * 5)
  const [first = [], ...further] = [0, 1, 2, 3].map((nth) => pauses.filter((_, i) => i % 4 === nth))
  assert.ok(first.every((milliseconds) => milliseconds >= 0 && milliseconds < 10))
  for (const same of [first, ...further]) assert.is(new Set(same).size, 20, 'no two alike')
  assert.ok(Math.max(...(further[2] ?? [])) > Math.max(...first), 'and longer from try to try')
})

test('an error of another kind is thrown at once', async () => {
  let tries = 0
  const failing = () => {
    tries += 1
    return Promise.reject(new RangeError('no'))
  }
  await retryConflicts(failing).then(
    () => assert.unreachable(),
    (error) => assert.instance(error, RangeError),
  )
  assert.is(tries, 1)
})

test.run()
