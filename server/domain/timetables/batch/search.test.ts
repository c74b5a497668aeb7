import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Chance } from '../chance.ts'
import { createJournal, forget, undo } from './acts.ts'
import { anyMove } from './any-move.ts'
import { judgeBatch } from './evaluate.ts'
import { explainUnplaced } from './explain.ts'
import { buildBatchModel } from './model.ts'
import type { BatchProblem, Plan } from './problem.ts'
import { type BatchShape, sampleBatch } from './sample.ts'
import { solveBatch } from './search.ts'
import { createBatchState, planOf, UNPLACED } from './state.ts'

const small: BatchShape = {
  candidates: 40,
  occupations: 2,
  days: 2,
  halls: { theory: 2, skill: 4, review: 1 },
  employers: 5,
  resits: 0.1,
}
const by =
  (most: number) =>
  (steps: number): number =>
    steps / most

/** The same batch, where everybody sat as a plan says. */
const seatedAs = (problem: BatchProblem, plan: Plan): BatchProblem => ({
  ...problem,
  entries: problem.entries.map((wish, entry) => {
    const held = plan.find(({ entries }) => entries.includes(entry))
    return { ...wish, was: held ? { hall: held.hall, from: held.from } : null }
  }),
})

const shapes = fc.record({
  candidates: fc.integer({ min: 1, max: 60 }),
  occupations: fc.integer({ min: 1, max: 6 }),
  days: fc.integer({ min: 1, max: 3 }),
  halls: fc.record({
    theory: fc.integer({ min: 0, max: 2 }),
    skill: fc.integer({ min: 0, max: 5 }),
    review: fc.integer({ min: 0, max: 1 }),
  }),
  employers: fc.integer({ min: 1, max: 8 }),
  resits: fc.constantFrom(0, 0.3),
})

test('whatever a batch is like, its timetable breaks no rule, seats nobody twice, and says of everybody left out why', () => {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 1, max: 1000 }), (shape, seed) => {
      const problem = sampleBatch(shape, seed)
      const { breaches, repeated, unplaced } = judgeBatch(problem, solveBatch(problem, seed, by(3000)))
      assert.equal([breaches, repeated], [[], []])
      const explained = explainUnplaced(problem, unplaced).flatMap(({ entries }) => entries)
      assert.equal(
        [...explained].sort((a, b) => a - b),
        unplaced,
      )
    }),
    { numRuns: 40 },
  )
})

test('the running cost is what the text says, after any moves, done and undone', () => {
  const problem = sampleBatch(small, 4)
  const resumed = seatedAs(problem, solveBatch(problem, 1, by(20_000)))
  for (const one of [problem, resumed]) {
    const state = createBatchState(one, buildBatchModel(one))
    const [chance, journal] = [new Chance(3), createJournal()]
    for (let i = 0; i < 20_000; i++) {
      const isDone = anyMove(state, journal, chance)
      if (isDone && chance.next() < 0.3) undo(state, journal)
      else forget(journal)
      if (i % 1000 !== 999) continue
      const judged = judgeBatch(one, planOf(state))
      assert.equal(judged.breaches, [])
      assert.is(state.unplaced, judged.unplaced.length)
      assert.is(state.cost - state.unplaced * UNPLACED, judged.cost)
    }
  }
})

test('a small batch is placed whole; the same seed gives the same timetable', () => {
  const problem = sampleBatch(small, 2)
  const plan = solveBatch(problem, 5, by(20_000))
  assert.equal(judgeBatch(problem, plan).unplaced, [])
  assert.equal(solveBatch(problem, 5, by(20_000)), plan)
})

test('what is fixed stays, and of what was before only little moves', () => {
  const problem = sampleBatch(small, 3)
  const first = solveBatch(problem, 1, by(30_000))
  const again = seatedAs(problem, first)
  assert.is(judgeBatch(again, solveBatch(again, 2, by(30_000))).moved, 0)
  const [pinned, ...others] = first
  assert.ok(pinned)
  // Another session is pinned to where a first one was: that one has to go elsewhere.
  const fixed = [pinned]
  const held = { ...seatedAs(problem, others), fixed }
  const plan = solveBatch(held, 3, by(30_000))
  const judged = judgeBatch(held, plan)
  assert.equal([judged.breaches, judged.unplaced], [[], []])
  assert.ok(plan.every(({ entries }) => entries.every((entry) => !pinned.entries.includes(entry))))
  assert.is(judged.moved, 0)
})

test('a room that is closed sends its candidates elsewhere, the others stay', () => {
  const problem = sampleBatch({ ...small, halls: { theory: 3, skill: 4, review: 1 } }, 6)
  const first = solveBatch(problem, 1, by(40_000))
  const closed = first[0]?.hall ?? 0
  const again = seatedAs(
    { ...problem, halls: problem.halls.map((hall, at) => (at === closed ? { ...hall, open: [] } : hall)) },
    first,
  )
  const judged = judgeBatch(again, solveBatch(again, 1, by(40_000)))
  const there = first.filter(({ hall }) => hall === closed).flatMap(({ entries }) => entries)
  assert.equal([judged.breaches, judged.unplaced], [[], []])
  assert.ok(judged.moved >= there.length)
  assert.ok(judged.moved < problem.entries.length / 2)
})

test.run()
