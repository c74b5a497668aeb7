import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { evaluate } from './evaluate.ts'
import { readExamFile } from './read-exam-file.ts'

/** Four exams, two days of two periods and one of one, two rooms; figures worked by hand. */
const text = `[Exams:4]
60, 1, 2, 3
90, 1, 2
60, 3
120, 4, 1
[Periods:5]
01:06:2026, 09:00:00, 120, 0
01:06:2026, 11:00:00, 120, 3
01:06:2026, 14:00:00, 90, 0
02:06:2026, 09:00:00, 120, 0
02:06:2026, 11:00:00, 120, 4
[Rooms:2]
4, 0
2, 6
[PeriodHardConstraints]
3, AFTER, 0
[RoomHardConstraints]
[InstitutionalWeightings]
TWOINAROW, 7
TWOINADAY, 5
PERIODSPREAD, 2
NONMIXEDDURATIONS, 10
FRONTLOAD, 1, 2, 8
`
const problem = readExamFile(text)
const at = (...places: [number, number][]) => places.map(([period, room]) => ({ period, room }))

test('each part of the cost is what it is by hand', () => {
  // Students 1 and 2 sit exams 0 and 1 in a row; student 1 sits exam 3 on the next day, two periods after exam 1.
  const { hard, cost, parts } = evaluate(problem, at([0, 0], [1, 0], [1, 0], [3, 1]))
  assert.is(hard, 0)
  assert.equal(parts, {
    twoInARow: 7 * 3,
    twoInADay: 0,
    periodSpread: 3 + 1,
    mixedDurations: 10,
    frontLoad: 0,
    roomPenalty: 6,
    periodPenalty: 6,
    changes: 0,
  })
  assert.is(cost, 47)
  const apart = evaluate(problem, at([0, 0], [2, 0], [3, 0], [4, 1]))
  assert.equal([apart.parts.twoInARow, apart.parts.twoInADay], [0, 10])
  const late = evaluate(problem, at([3, 0], [0, 0], [0, 0], [4, 1]))
  assert.is(late.parts.frontLoad, 8)
  assert.is(late.parts.twoInARow, 7)
})

test('each hard rule that is broken is counted', () => {
  const { breaches } = evaluate(problem, at([2, 0], [2, 0], [2, 1], [2, 1]))
  assert.equal(breaches, { conflicts: 5, overfullRooms: 2, tooLong: 1, periodRules: 1, shared: 0, notAllowed: 0 })
})

test.run()
