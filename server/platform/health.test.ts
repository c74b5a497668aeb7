import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Db } from '#db/client'
import { healthOf } from './health.ts'

/** A database that counts what it is asked, and whose disk may be full. */
function fakeDatabase() {
  const asked = { reads: 0, trials: 0, full: false }
  const db = {
    execute: async () => {
      asked.reads += 1
    },
    transaction: async () => {
      asked.trials += 1
      if (asked.full) throw new Error('full')
    },
  }
  return { asked, db: db as unknown as Db }
}

test('however many ask, the disk is tried once in five seconds, and all are told the same', async () => {
  const { asked, db } = fakeDatabase()
  const clock = { now: 0 }
  const health = healthOf(db, () => clock.now)
  await Promise.all(Array.from({ length: 20 }, health))
  assert.equal([asked.reads, asked.trials], [20, 1])
  asked.full = true
  clock.now = 4999
  await health()
  clock.now = 5000
  const answers = await Promise.allSettled(Array.from({ length: 20 }, health))
  assert.ok(answers.every(({ status }) => status === 'rejected'))
  assert.is(asked.trials, 2)
  asked.full = false
  clock.now = 10_000
  await health()
  assert.is(asked.trials, 3)
})

test.run()
