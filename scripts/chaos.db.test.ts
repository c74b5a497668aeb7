import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { runChaos } from './chaos/run.ts'

test('each fault once: nothing acknowledged is lost, doubled or changed, and nothing else falls', async () => {
  const said: string[] = []
  const report = await runChaos({ seed: 1, goesOn: (faults) => faults < 4, say: (words) => said.push(words) })
  assert.ok(report.ok, `${JSON.stringify(report)}\n${said.join('\n')}`)
  assert.ok(report.acknowledged > 0)
})

test.run()
