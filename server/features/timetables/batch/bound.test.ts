import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { judgeBatch } from '#domain/timetables/batch/evaluate'
import { sampleBatch } from '#domain/timetables/batch/sample'
import { searchInThread } from './search-in-thread.ts'

const shape = {
  ...{ candidates: 80, occupations: 3, days: 3, employers: 6, resits: 0.1 },
  halls: { theory: 2, skill: 4, review: 1 },
}

const inThread = (problem: ReturnType<typeof sampleBatch>) =>
  searchInThread({ problem, seed: 1, seconds: 60, steps: 30_000 }, new AbortController().signal, () => undefined)

test('no timetable that the thread finds is cheaper than what it proves, and that is near', async () => {
  for (const seed of [1, 2]) {
    const problem = sampleBatch(shape, seed)
    const { plan, bound } = await inThread(problem)
    const { breaches, unplaced, cost } = judgeBatch(problem, plan)
    assert.equal([breaches, unplaced], [[], []])
    assert.ok(bound !== null && bound <= cost, `${bound} is proven, ${cost} was found`)
    assert.ok(cost < 1.5 * bound, `${cost} is far from ${bound}`)
  }
})

test('where somebody can’t be placed, nothing is proven of the cost', async () => {
  const problem = sampleBatch({ ...shape, days: 1, candidates: 400 }, 1)
  const { plan, bound } = await inThread(problem)
  assert.ok(judgeBatch(problem, plan).unplaced.length > 0)
  assert.is(bound, null)
})

test('a search that is cancelled ends at once', async () => {
  const abort = new AbortController()
  const order = { problem: sampleBatch(shape, 1), seed: 1, seconds: 60, steps: null }
  const ended = searchInThread(order, abort.signal, () => abort.abort()).catch(() => 'ended')
  assert.is(await ended, 'ended')
})

test.run()
