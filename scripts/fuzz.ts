import { parseArgs } from 'node:util'
import type { Fault } from './fuzz/faults.ts'
import { sendRequests } from './fuzz/run.ts'

const USAGE = `npm run fuzz -- [--requests N] [--seed S]
Sends N requests (10000) to every route of a throw-away server, by every kind of sender, half of them with something at
one place that breaks programs. Says which were answered by a fault, with its cause. The same seed sends the same.`

/** Sends nasty requests to a throw-away server. Returns the exit code: 0 when none was answered by a fault. */
export async function fuzz(args: readonly string[]): Promise<number> {
  const options = {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const [requests, seed] = [Number(values.requests), Number(values.seed)]
  if (values.help || !(requests >= 1) || !Number.isSafeInteger(seed)) {
    console.log(USAGE)
    return values.help ? 0 : 2
  }
  const faults = await sendRequests(requests, seed, (words) => console.error(words))
  for (const line of summary(faults)) console.log(line)
  console.log(`${requests} requests, ${faults.length} faults`)
  return faults.length > 0 ? 1 : 0
}

/** One line for each route and cause, the most frequent first, with the first request that met it. */
function summary(faults: readonly Fault[]): string[] {
  const groups = new Map<string, Fault[]>()
  for (const fault of faults) {
    const key = `${fault.route}: ${fault.cause}`
    groups.set(key, [...(groups.get(key) ?? []), fault])
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length)
  return sorted.map(([key, all]) => `${all.length} x (first: ${all[0]?.request}) ${key}`)
}
