import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Supervised, supervise } from './supervise.ts'

/** Keeps a few lines of JavaScript running, and what is said of them. */
function keep(lines: string): { program: Supervised; said: string[] } {
  const said: string[] = []
  const program = supervise({ args: ['--eval', lines], say: (words) => said.push(words), pause: 1 })
  return { program, said }
}

const WORKS = `process.on('message', () => process.exit(0)); process.send({ port: Number(process.env.PORT ?? 7) });`

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10)
}

test('a program that was killed is started again at its port, and that is said', async () => {
  const { program, said } = keep(`${WORKS} if (!process.env.PORT) process.kill(process.pid, 'SIGKILL')`)
  await until(() => said.includes('The server is back.'))
  assert.match(said[0] ?? '', /^The server has ended \(SIGKILL\) and is started again in 0\.001 s\.$/)
  program.stop()
  assert.is(await program.ended, 0)
})

test('a program that keeps ending is waited for longer each time', async () => {
  const { program, said } = keep('process.send({ port: 7 }, () => process.exit(3))')
  await until(() => said.filter((words) => /started again/.test(words)).length > 3)
  program.stop()
  await program.ended
  const pauses = said.flatMap((words) => /in ([\d.]+) s/.exec(words)?.[1] ?? [])
  assert.equal(pauses.slice(0, 4), ['0.001', '0.002', '0.004', '0.008'])
})

test('a program that never worked is not started again, and its exit code is kept', async () => {
  const { program, said } = keep('process.exit(7)')
  assert.is(await program.ended, 7)
  assert.equal(said, [])
})

test('a program that ends in order stays so', async () => {
  const { program, said } = keep(`${WORKS} setTimeout(() => process.exit(0), 10)`)
  assert.is(await program.ended, 0)
  assert.equal(said, [])
})

test.run()
