import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Chance } from './chance.ts'
import type { ExamProblem } from './contract.ts'
import { evaluate } from './evaluate.ts'
import { solve } from './solve.ts'

/** Exams of students drawn at random, with a rule of each kind, that fit with room to spare. */
function problemOf(seed: number): ExamProblem {
  const chance = new Chance(seed)
  const under = (n: number) => chance.below(n)
  const exams = Array.from({ length: 40 }, () => ({
    minutes: [60, 90, 120][under(3)] ?? 60,
    students: [...new Set(Array.from({ length: 3 + under(12) }, () => under(120)))],
  }))
  const periods = Array.from({ length: 24 }, (_, i) => ({
    day: `${Math.floor(i / 3)}`,
    minutes: i % 3 === 2 ? 90 : 180,
    penalty: i % 7 === 0 ? 5 : 0,
  }))
  const rooms = [40, 25, 15].map((seats, i) => ({ seats, penalty: i * 2 }))
  return {
    exams,
    periods,
    rooms,
    periodRules: [
      { kind: 'after', first: 1, second: 0 },
      { kind: 'exclusion', first: 2, second: 3 },
      { kind: 'coincidence', first: 4, second: 5 },
    ],
    alone: [6],
    weights: {
      twoInARow: 7,
      twoInADay: 5,
      spread: 5,
      mixedDurations: 10,
      frontLoad: { largest: 5, lastPeriods: 4, weight: 5 },
    },
  }
}

const until = (steps: number) => (done: number) => done / steps

test('what the search gives keeps every hard rule, whatever the problem, and longer searches are not dearer', () => {
  for (const seed of [1, 2, 3]) {
    const problem = problemOf(seed)
    const [short, long] = [2000, 200_000].map((steps) => evaluate(problem, solve(problem, seed, until(steps))))
    assert.is(short?.hard, 0)
    assert.is(long?.hard, 0)
    assert.ok((long?.cost ?? 0) <= (short?.cost ?? 0), `${long?.cost} after ${short?.cost}`)
  }
})

test('the same problem, seed and steps give the same timetable, another seed another one', () => {
  const problem = problemOf(4)
  const by = (seed: number) => solve(problem, seed, until(5000))
  assert.equal(by(1), by(1))
  assert.not.equal(by(1), by(2))
})

test.run()
