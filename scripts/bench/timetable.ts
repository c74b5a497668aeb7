import { costParts, judgeBatch } from '#domain/timetables/batch/evaluate'
import type { BatchProblem, Plan } from '#domain/timetables/batch/problem'
import { benchmarkShape, sampleBatch } from '#domain/timetables/batch/sample'
import { searchInThread } from '../../server/features/timetables/batch/search-in-thread.ts'
import { firstFit } from './first-fit.ts'
import type { Figure } from './table.ts'

const SEED = 1
/** What the search is given, so that everything together, with the proof, is done within the target. */
const SEARCH_SECONDS = 15
const TARGET_SECONDS = 20

const names = {
  roomTime: 'time of rooms',
  furtherDays: 'further days that people come',
  waiting: 'long waiting within a day',
  splits: 'employers apart',
  changes: 'changes',
} as const

/**
 * The timetable of a made batch of 3,000 candidates, 12 occupations, 20 rooms and 10 days, by the thread that serves the
 * desk, beside the first place that fits; all of it judged by the problem's text alone. Costs are in minutes of a room.
 */
export async function timetable(): Promise<Figure[]> {
  const problem = sampleBatch(benchmarkShape, SEED)
  const began = performance.now()
  let wholeAfter: number | null = null
  const order = { problem, seed: SEED, seconds: SEARCH_SECONDS, steps: null }
  const found = await searchInThread(order, new AbortController().signal, ({ unplaced }) => {
    if (unplaced === 0) wholeAfter ??= secondsSince(began)
  })
  const seconds = secondsSince(began)
  return [...figuresOf(problem, found.plan, found.bound), ...timesOf(wholeAfter ?? seconds, seconds)]
}

const secondsSince = (began: number) => (performance.now() - began) / 1000

function figuresOf(problem: BatchProblem, plan: Plan, bound: number | null): Figure[] {
  const [own, theirs] = [judgeBatch(problem, plan), judgeBatch(problem, firstFit(problem))]
  const hard = own.breaches.length + own.unplaced.length + own.repeated.length
  const plain = { ratio: null, target: null, reached: null }
  const compared = (name: string, value: number, baseline: number): Figure => {
    return { ...plain, name, value, unit: 'min', baseline, ratio: value > 0 ? baseline / value : null }
  }
  return [
    {
      ...{ name: `${problem.entries.length} entries: broken rules and entries without a place`, value: hard, unit: '' },
      ...{ baseline: theirs.breaches.length + theirs.unplaced.length, ratio: null, target: '0', reached: hard === 0 },
    },
    compared('cost of the timetable, to the first place that fits', own.cost, theirs.cost),
    ...costParts
      .filter((part) => part !== 'changes')
      .map((part) => compared(`  ${names[part]}`, own.parts[part], theirs.parts[part])),
    ...(bound === null
      ? []
      : [
          { ...plain, name: 'proven: no timetable costs less than', value: bound, unit: 'min', baseline: null },
          { ...plain, name: 'gap to it', value: (100 * (own.cost - bound)) / own.cost, unit: '%', baseline: null },
        ]),
  ]
}

const timesOf = (wholeAfter: number, seconds: number): Figure[] =>
  (
    [
      ['everybody has a place after', wholeAfter],
      ['search and proof together', seconds],
    ] as const
  ).map(([name, value]) => ({
    ...{ name, value, unit: 's', baseline: null, ratio: null },
    ...{ target: `${TARGET_SECONDS} s`, reached: value <= TARGET_SECONDS },
  }))
