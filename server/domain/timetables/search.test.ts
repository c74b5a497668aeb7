import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { step } from './anneal.ts'
import { createChainMove } from './chain-periods.ts'
import { Chance } from './chance.ts'
import { evaluate } from './evaluate.ts'
import { buildModel } from './model.ts'
import { placeAll } from './place-all.ts'
import { type Shape, sampleProblem } from './sample.ts'
import { solve } from './solve.ts'
import { createState, timetableOf } from './state.ts'

const loose: Shape = {
  ...{ exams: 60, students: 300, load: 3, days: 6, periodsADay: 3 },
  ...{ rooms: 4, subjects: 5, slack: 0.2, rules: 5 },
}
/** Three rooms that the planted timetable fills, or few periods with many conflicts. */
const tight: readonly Shape[] = [
  { ...loose, rooms: 3, slack: 0, exams: 90 },
  { ...loose, days: 5, periodsADay: 2, load: 2, rules: 8, slack: 0.05 },
  { ...loose, days: 10, periodsADay: 4, rooms: 8, subjects: 3 },
]

test('the timetable around which a problem is made keeps every hard rule', () => {
  for (const shape of [loose, ...tight]) {
    const { problem, planted } = sampleProblem(shape, 7)
    assert.is(evaluate(problem, planted).hard, 0)
  }
})

test('whatever moves are made, the cost that the search keeps is the cost from the text, and no hard rule breaks', () => {
  for (const [seed, shape] of [loose, ...tight].entries()) {
    const { problem } = sampleProblem(shape, seed)
    const model = buildModel(problem)
    const [state, move, chance] = [createState(model), createChainMove(model), new Chance(seed)]
    assert.ok(placeAll(state, move, chance, () => false))
    for (let round = 0; round < 40; round++) {
      for (let i = 0; i < 25; i++) step(state, move, chance, round % 2 === 0 ? 30 : Number.POSITIVE_INFINITY)
      const { hard, cost } = evaluate(problem, timetableOf(state))
      assert.is(hard, 0)
      assert.is(state.cost, cost, `seed ${seed}, round ${round}`)
    }
  }
})

test('tight problems are solved: full rooms, few periods, many conflicts', () => {
  for (const [seed, shape] of tight.entries()) {
    const { problem } = sampleProblem(shape, 10 + seed)
    const found = evaluate(
      problem,
      solve(problem, seed, (steps) => steps / 20_000),
    )
    assert.is(found.hard, 0, `shape ${seed}`)
  }
})

test.run()
