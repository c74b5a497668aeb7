import { setTimeout as pass } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { judge } from './judge.ts'
import { type Outcome, runFile } from './run-file.ts'

const root = `${import.meta.dirname}/fixtures`

const run = (name: string, limitSeconds = 60) =>
  runFile(`${name}.fixture.ts`, { root, limitSeconds, env: { ...process.env, NO_COLOR: '1' } })

const verdictOf = async (name: string, skipsAllowed = 0) => judge(await run(name), [], skipsAllowed)

/** Waits until the process that the fixture started is gone, for at most 5 s. */
async function isGone({ output }: Outcome): Promise<boolean> {
  const pid = Number(/started (\d+)/.exec(output)?.[1])
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0)
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ESRCH'
    }
    await pass(50)
  }
  return false
}

test('a sound file is green', async () => {
  assert.equal(await verdictOf('sound'), { passed: 1, failed: 0, skipped: 0, wrong: [] })
})

test('a failing test is red', async () => {
  const verdict = await verdictOf('failing')
  assert.equal(verdict, {
    passed: 1,
    failed: 1,
    skipped: 0,
    wrong: ['it ended with exit code 1', 'only 1 of 2 tests passed'],
  })
})

test('a before hook that throws is red, though uvu exits 0', async () => {
  const outcome = await run('before-throws')
  assert.is(outcome.code, 0)
  assert.equal(judge(outcome, [], 0).wrong, ['only 0 of 1 tests passed'])
})

test('an after hook that throws is red', async () => {
  assert.ok((await verdictOf('after-throws')).wrong.includes('it ended before uvu could sum up'))
})

test('a file without a test is red', async () => {
  assert.equal((await verdictOf('empty')).wrong, ['it ran no test'])
  assert.equal((await verdictOf('no-uvu')).wrong, ['it ended before uvu could sum up'])
})

test('a test that ends its process is red', async () => {
  assert.ok((await verdictOf('early-exit')).wrong.includes('it ended before uvu could sum up'))
})

test('a skip is red unless it was allowed', async () => {
  assert.equal((await verdictOf('skipped')).wrong, ['1 skipped, 0 allowed in scripts/test/allowed-skips.ts'])
  assert.equal((await verdictOf('skipped', 1)).wrong, [])
})

test('a file that takes too long is ended with what it started', async () => {
  const outcome = await run('stuck', 3)
  assert.ok(outcome.late)
  assert.match(judge(outcome, [], 0).wrong.join(), 'it was still running after')
  assert.ok(await isGone(outcome))
})

test('a process left behind is ended and does not hold up the run', async () => {
  const outcome = await run('leaves-process', 30)
  assert.not(outcome.late)
  assert.ok(await isGone(outcome))
})

test.run()
