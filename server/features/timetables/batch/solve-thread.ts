import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'
import { provenBy, relaxationOf } from '#domain/timetables/batch/bound'
import type { BatchProblem, Plan } from '#domain/timetables/batch/problem'
import { solveBatch } from '#domain/timetables/batch/search'

/** What a thread is asked: to search for so long, then to prove for a few seconds how good a timetable could be at best. */
export interface SolveThreadOrder {
  readonly problem: BatchProblem
  readonly seed: number
  readonly seconds: number
  /** Steps in place of the clock: then the same order gives the same plan on every machine. */
  readonly steps: number | null
}

/** What it says: how far it is, then what it found. */
export type SolveThreadSaid =
  | { readonly kind: 'progress'; readonly done: number; readonly unplaced: number; readonly cost: number }
  | { readonly kind: 'found'; readonly plan: Plan; readonly bound: number | null }

const EVERY_MS = 250
/** Proving takes at most so long, and less beside a short search. */
const provingSeconds = Math.min(6, workerData.seconds / 2)

const { problem, seed, seconds, steps: most }: SolveThreadOrder = workerData
const beganAt = performance.now()
let saidAt = 0

const say = (said: SolveThreadSaid) => parentPort?.postMessage(said)
const doneBy = (steps: number) => (most ? steps / most : (performance.now() - beganAt) / (seconds * 1000))

const plan = solveBatch(problem, seed, doneBy, {
  report({ done, unplaced, cost }) {
    const now = performance.now()
    if (now - saidAt < EVERY_MS) return
    saidAt = now
    say({ kind: 'progress', done, unplaced, cost })
  },
})
say({ kind: 'found', plan, bound: await prove() })

/** What no timetable of the problem can cost less than; null where the solver proved nothing in its time. */
async function prove(): Promise<number | null> {
  const highs = await loadHighs()
  const proven = highs.withModel({ format: 'lp', data: relaxationOf(problem) }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0.005, time_limit: provingSeconds, random_seed: 1 })
    model.run()
    return Number(model.info.get('mip_dual_bound'))
  })
  return Number.isFinite(proven) ? provenBy(problem, proven).cost : null
}
