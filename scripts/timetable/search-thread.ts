import { parentPort, workerData } from 'node:worker_threads'
import type { ExamProblem } from '#domain/timetables/contract'
import { solve } from '#domain/timetables/solve'

/** What a thread is asked: a search that ends at a moment (ms since 1970), cooling by steps where they are given. */
export interface Order {
  readonly problem: ExamProblem
  readonly seed: number
  readonly endsAt: number
  readonly iterations: number | null
}

const { problem, seed, endsAt, iterations }: Order = workerData
const now = () => performance.timeOrigin + performance.now()
const beganAt = now()
const byClock = () => (now() - beganAt) / Math.max(1, endsAt - beganAt)
parentPort?.postMessage(solve(problem, seed, iterations === null ? byClock : (steps) => steps / iterations))
