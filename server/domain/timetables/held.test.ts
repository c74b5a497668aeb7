import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Exam, ExamProblem } from './contract.ts'
import { evaluate } from './evaluate.ts'
import { sampleProblem } from './sample.ts'
import { type Report, solve } from './solve.ts'

const { problem, planted } = sampleProblem(
  {
    ...{ exams: 60, students: 300, load: 3, days: 6, periodsADay: 3 },
    ...{ rooms: 4, subjects: 5, slack: 0.1, rules: 5 },
  },
  3,
)
const withExams = (change: (exam: Exam, at: number) => Exam): ExamProblem => ({
  ...problem,
  exams: problem.exams.map(change),
})
const until = (steps: number) => (done: number) => done / steps
const placeOf = (exam: number) => planted[exam] ?? { period: -1, room: -1 }

test('exams keep to the periods and rooms that they may have, fixed ones to their place', () => {
  const held = withExams((exam, at) => {
    const { period, room } = placeOf(at)
    if (at % 5 === 0) return { ...exam, periods: [period], rooms: [room] }
    if (at % 5 === 1) return { ...exam, periods: [0, 1, 2, 3, period], rooms: [room, 3] }
    return exam
  })
  const found = solve(held, 1, until(20_000))
  assert.is(evaluate(held, found).hard, 0)
  for (let exam = 0; exam < planted.length; exam += 5) assert.equal(found[exam], placeOf(exam))
})

test('the dearer it is to leave the place where an exam was, the fewer leave it', () => {
  const leaving = (weight: number) => {
    const kept = withExams((exam, at) => ({
      ...exam,
      was: { place: placeOf(at), periodWeight: weight, roomWeight: weight },
    }))
    const found = solve(kept, 1, until(60_000), { cooling: { hot: 20, cold: 0.2 } })
    const { hard, parts } = evaluate(kept, found)
    const left = found.filter(({ period }, at) => period !== placeOf(at).period).length
    const moved = found.filter(({ room }, at) => room !== placeOf(at).room).length
    assert.equal([hard, parts.changes], [0, weight * (left + moved)])
    return left
  }
  assert.ok(leaving(200) < leaving(1), 'fewer changes')
})

test('an exam that fits nowhere has no place, and all the others have one', () => {
  const odd = withExams((exam, at) => (at === 7 ? { ...exam, rooms: [] } : exam))
  const rules = odd.periodRules.filter(({ first, second }) => first !== 7 && second !== 7)
  const found = solve({ ...odd, periodRules: rules }, 1, until(20_000))
  assert.equal(
    found.flatMap(({ period, room }, at) => (period < 0 || room < 0 ? [at] : [])),
    [7],
  )
  assert.is(evaluate({ ...odd, periodRules: rules }, found).hard, 2)
})

test('the search tells how far it is, and ends early when it is told to', () => {
  const told: Report[] = []
  const found = solve(problem, 1, (steps) => (told.length > 3 ? 1 : steps / 1e9), { report: (now) => told.push(now) })
  assert.ok(told.length > 3 && (told[0]?.unplaced ?? 0) > (told.at(-1)?.unplaced ?? 0))
  assert.is(found.length, problem.exams.length)
})

test.run()
