import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { TestFile } from './files.ts'
import { judge } from './judge.ts'
import { type Result, report } from './report.ts'
import { rerunRed } from './rerun.ts'
import { runFile } from './run-file.ts'

const root = `${import.meta.dirname}/fixtures`

/** Runs the fixtures, then the red ones again. Gives what came of them, and in which order the files were run. */
async function runTwice(names: readonly string[]): Promise<{ results: Result[]; order: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'rerun-'))
  const env = { ...process.env, NO_COLOR: '1', RED_ONCE_MARK: join(folder, 'mark') }
  const order: string[] = []
  const run = async (file: TestFile): Promise<Result> => {
    order.push(file.path)
    const outcome = await runFile(file.path, { root, limitSeconds: 60, env })
    return { file, outcome, verdict: judge(outcome, [], 0) }
  }
  try {
    const first: Result[] = []
    for (const name of names) first.push(await run({ path: `${name}.fixture.ts`, kind: 'pure' }))
    return { results: await rerunRed(first, run), order }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a red file runs once more after all others, and is green where it is green then', async () => {
  const { results, order } = await runTwice(['red-once', 'sound'])
  assert.equal(order, ['red-once.fixture.ts', 'sound.fixture.ts', 'red-once.fixture.ts'])
  assert.equal(
    results.map(({ verdict }) => verdict.wrong),
    [[], []],
  )
  const said = report(results).split('\n')
  assert.ok(said.includes('Unsteady: red-once.fixture.ts: it ended with exit code 1; only 0 of 1 tests passed'))
  assert.is(said.at(-1), '2 passed, 0 failed')
})

test('a file that fails twice is red, and not unsteady', async () => {
  const { results, order } = await runTwice(['failing'])
  assert.is(order.length, 2)
  const said = report(results)
  assert.ok(said.includes('Red: failing.fixture.ts'))
  assert.not(said.includes('Unsteady'))
  assert.is(said.split('\n').at(-1), '1 passed, 1 failed')
})

test.run()
