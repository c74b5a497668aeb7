import { threadId } from 'node:worker_threads'
import { Refused, refuse } from '#domain/kit/refusal'
import type { CarryOut } from './order-thread.ts'

/** What an order of the tests does. */
const acts: Readonly<Record<string, () => number>> = {
  which: () => threadId,
  refuse() {
    throw new Refused(refuse('not-found', { what: 'order' }))
  },
  break() {
    throw new Error('broken')
  },
  exit: () => process.exit(3),
  count() {
    let count = 0
    while (count < 50_000_000) count += 1
    return count
  },
  'never end'() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    return 0
  },
  'take all'() {
    const all: number[][] = []
    for (;;) all.push(Array.from({ length: 10_000 }, (_, at) => at * 1.5))
  },
}

export const carryOut: CarryOut<string, number> = (name) => ({ result: acts[name]?.() ?? 0 })
