import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { finish, inSteps } from '#domain/kit/steps'
import { takeSteps } from './take-steps.ts'

const items = Array.from({ length: 1000 }, (_, i) => i)

test('others come in between the steps, and the results are those of work done at once', async () => {
  const waiting = takeSteps(inSteps(items, (item) => item * 2))
  const done: string[] = []
  setImmediate(() => done.push('somebody else'))
  assert.equal(
    await waiting.then((results) => {
      done.push('the work')
      return results
    }),
    finish(inSteps(items, (item) => item * 2)),
  )
  assert.equal(done, ['somebody else', 'the work'])
})

test('what goes wrong in a step is thrown to whoever waits', async () => {
  const failing = inSteps(items, (item) => {
    if (item === 700) throw new Error('row 700')
    return item
  })
  assert.is(await takeSteps(failing).catch((error: Error) => error.message), 'row 700')
})

test.run()
