import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refused } from '#domain/kit/refusal'
import type { ExamProblem, Timetable } from '#domain/timetables/contract'
import { evaluate } from '#domain/timetables/evaluate'
import { fillUp } from '#domain/timetables/fill-up'
import { readExamFile } from '#domain/timetables/read-exam-file'
import { startThread } from '../server/platform/threads/start-thread.ts'
import type { Order } from './timetable/search-thread.ts'

/** The seconds that stay for starting npm before this process, and for judging and writing after the search. */
const reserveOf = (seconds: number): number => Math.min(5, 1.5 + seconds / 60)

/**
 * Makes a timetable for a problem of the ITC 2007 exam track: writes `period, room` for each exam and prints one line of
 * JSON. Each processor searches with a seed of its own; the best wins. `--seconds` is wall time and cools by the clock;
 * `--iterations` (steps of each search) instead gives the same timetable for the same seed, however fast the machine.
 * Exit code: 0 where every hard rule holds, else 1; 2 where the file or an option can't be read.
 */
export async function timetable(args: readonly string[]): Promise<number> {
  const order = readOptions(args)
  if (!order) {
    console.error('Usage: npm run --silent timetable -- FILE.exam --seconds N [--iterations N] --seed S --out FILE.sln')
    return 2
  }
  const problem = await readProblem(order.file)
  if (!problem) return 2
  const endsAt = performance.timeOrigin + (order.seconds - reserveOf(order.seconds)) * 1000
  const searches = Array.from({ length: Math.min(4, availableParallelism()) }, (_, thread) =>
    search({ problem, seed: order.seed * 1000 + thread, endsAt, iterations: order.iterations }),
  )
  const { found, evaluation } = bestOf(problem, await Promise.all(searches))
  await writeFile(order.out, found.map(({ period, room }) => `${period}, ${room}\n`).join(''))
  const { hard, cost, parts } = evaluation
  console.log(JSON.stringify({ hard, cost, parts, seconds: Math.round(performance.now() / 10) / 100 }))
  return hard === 0 ? 0 : 1
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      iterations: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const [file] = positionals
  const numbers = [values.seconds, values.seed, values.iterations ?? '1'].map(Number)
  const [seconds = 0, seed = 0, iterations = 0] = numbers
  const areGood = seconds > 0 && Number.isInteger(seed) && Number.isInteger(iterations) && iterations > 0
  if (!file || !values.out || !areGood || numbers.some((number) => !Number.isFinite(number))) return null
  // A file is looked for where the person stands, which may not be where npm runs the script.
  const pathOf = (path: string) => resolve(process.env.INIT_CWD ?? '.', path)
  return {
    file: pathOf(file),
    out: pathOf(values.out),
    seconds,
    seed,
    iterations: values.iterations ? iterations : null,
  }
}

/** The problem in a file; null, with the reason on stderr, where it holds none. */
async function readProblem(file: string): Promise<ExamProblem | null> {
  try {
    return readExamFile(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof Refused) console.error(error.refusal.code, JSON.stringify(error.refusal.facts))
    else if (error instanceof Error && 'code' in error) console.error(error.message)
    else throw error
    return null
  }
}

/** Lets one thread search; where it breaks down, says so and gives a timetable of places that are only large enough. */
function search(order: Order): Promise<Timetable> {
  const none = order.problem.exams.map(() => ({ period: -1, room: -1 }))
  return new Promise((resolve) => {
    let isDone = false
    const end = (found: Timetable, why?: string) => {
      if (why && !isDone) console.error(`A search broke down: ${why}`)
      isDone = true
      resolve(fillUp(order.problem, found))
    }
    const thread = startThread(new URL('./timetable/search-thread.ts', import.meta.url), { workerData: order })
    thread.once('message', (found: Timetable) => end(found))
    thread.once('error', ({ message }) => end(none, message))
    thread.once('exit', (code) => end(none, `its thread ended with ${code}`))
  })
}

/** The timetable with the fewest breaches of hard rules, of equal ones the cheapest. */
function bestOf(problem: ExamProblem, timetables: readonly Timetable[]) {
  const judged = timetables.map((found) => ({ found, evaluation: evaluate(problem, found) }))
  judged.sort((a, b) => a.evaluation.hard - b.evaluation.hard || a.evaluation.cost - b.evaluation.cost)
  const [best] = judged
  if (!best) throw new Error('no search was run')
  return best
}
