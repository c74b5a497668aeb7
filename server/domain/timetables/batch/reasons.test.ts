import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { judgeBatch } from './evaluate.ts'
import { explainUnplaced } from './explain.ts'
import { type BatchProblem, type Hall, type Held, type Part, usualRules } from './problem.ts'
import { reasonsAgainst } from './reasons.ts'
import { seatsIn } from './seats.ts'

const hall: Hall = {
  ...{ site: 0, kind: 'theory', equipment: [], capacity: 2, stations: [], busy: [] },
  open: [{ from: 480, to: 1080 }],
}
const theory: Part = { offering: 0, rank: 0, kind: 'theory', equipment: [], minutes: 90, turns: 1 }
const skill: Part = { offering: 0, rank: 1, kind: 'skill', equipment: ['lathe'], minutes: 120, turns: 1 }
const wish = (part: number, person: number) => ({ part, person, employer: -1, was: null })

/** Two people with theory (entries 0, 1) and skill (2, 3); a theory hall, a workshop, a theory hall of another site. */
const problem: BatchProblem = {
  ...{ days: 1, people: 2, fixed: [], busy: [], rules: usualRules },
  halls: [hall, { ...hall, kind: 'skill', equipment: ['lathe'] }, { ...hall, site: 1 }],
  parts: [theory, skill],
  entries: [wish(0, 0), wish(0, 1), wish(1, 0), wish(1, 1)],
}
const held = (part: number, at: number, from: number, entries: number[], more: Partial<Held> = {}): Held => {
  return { part, hall: at, from, to: from + (part === 0 ? 90 : 120), entries, ...more }
}
const codes = (one: Held, others: Held[] = [], of = problem) => reasonsAgainst(of, one, others).map(({ code }) => code)

test('a session fits a room by its kind, seats, equipment, hours and length', () => {
  assert.equal(codes(held(0, 0, 480, [0, 1])), [])
  assert.equal(codes(held(0, 1, 480, [0])), ['timetable-room-kind'])
  assert.equal(codes(held(0, -1, 480, [0])), ['timetable-room-unknown'])
  assert.equal(codes(held(0, 0, 1020, [0])), ['timetable-room-closed'])
  assert.equal(codes(held(0, 0, 480, [0], { to: 540 })), ['timetable-too-short'])
  assert.ok(codes(held(0, 0, 480, [0, 1, 0])).includes('timetable-room-small'))
  const bare = { ...problem, halls: [hall, { ...hall, kind: 'skill' as const }] }
  assert.equal(reasonsAgainst(bare, held(1, 1, 480, [2]), [])[0], {
    code: 'timetable-room-equipment',
    facts: { equipment: 'lathe' },
  })
  const busy = { ...problem, halls: [{ ...hall, busy: [{ from: 580, to: 600 }] }] }
  assert.equal(codes(held(0, 0, 480, [0]), [], busy), ['timetable-room-taken'])
  assert.equal(codes(held(0, 0, 480, [0]), [held(0, 0, 570, [1])]), ['timetable-room-taken'])
  assert.equal(codes(held(0, 0, 480, [0]), [held(0, 0, 585, [1])]), [])
})

test('nobody sits twice at a time, without rest or travel, out of order, or where they are busy elsewhere', () => {
  assert.equal(codes(held(1, 1, 540, [2]), [held(0, 0, 480, [0])]), ['timetable-candidates-twice'])
  assert.equal(codes(held(1, 1, 585, [2]), [held(0, 0, 480, [0])]), ['timetable-candidates-rest'])
  assert.equal(codes(held(1, 1, 600, [2]), [held(0, 0, 480, [0])]), [])
  assert.equal(codes(held(1, 1, 600, [2]), [held(0, 2, 480, [0])]), ['timetable-candidates-rest'])
  assert.equal(codes(held(1, 1, 480, [2]), [held(0, 0, 660, [0])]), ['timetable-candidates-order'])
  const away = { ...problem, busy: [{ person: 0, span: { from: 500, to: 520 } }] }
  assert.equal(codes(held(0, 0, 480, [0]), [], away), ['timetable-candidates-busy'])
  const [both] = reasonsAgainst(problem, held(1, 1, 540, [2, 3]), [held(0, 0, 480, [0, 1])])
  assert.equal(both?.facts, { count: 2 })
})

test('stations seat those whose equipment is there, at the station or in the room', () => {
  const stations = [
    { capacity: 1, equipment: ['lathe'] },
    { capacity: 3, equipment: [] },
  ]
  assert.is(seatsIn({ ...hall, kind: 'skill', stations }, skill), 1)
  assert.is(seatsIn({ ...hall, kind: 'skill', stations, equipment: ['lathe'] }, skill), 4)
})

test('what a timetable costs is counted by its parts', () => {
  const split = {
    ...problem,
    days: 2,
    halls: problem.halls.map((one) => ({ ...one, open: [...hall.open, { from: 1920, to: 2520 }] })),
    entries: problem.entries.map((one) => ({ ...one, employer: 0, was: { hall: 0, from: 480 } })),
  }
  const plan = [held(0, 0, 480, [0]), held(0, 0, 600, [1]), held(1, 1, 900, [2]), held(1, 1, 1920, [3])]
  const { cost, parts, unplaced, moved } = judgeBatch(split, plan)
  assert.equal(parts, {
    roomTime: 420,
    furtherDays: usualRules.dayCost,
    // From half past nine to three: seven begun half hours more than two hours.
    waiting: 7 * usualRules.waitCost,
    splits: 2 * usualRules.splitCost,
    changes: 3 * usualRules.moveCost,
  })
  assert.equal([cost, unplaced, moved], [Object.values(parts).reduce((a, b) => a + b, 0), [], 3])
})

test('of everybody without a place it is said what stands in the way, with numbers', () => {
  const why = (of: Partial<BatchProblem>, entries = [0, 1]) => explainUnplaced({ ...problem, ...of }, entries)[0]
  assert.equal(why({ halls: [] })?.code, 'timetable-no-room')
  assert.equal(why({ halls: [hall, { ...hall, kind: 'skill' }] }, [2])?.facts, { equipment: 'lathe' })
  assert.equal(why({ halls: [{ ...hall, open: [{ from: 480, to: 540 }] }] })?.facts, { minutes: 90, longest: 60 })
  const tight = why({ halls: [{ ...hall, capacity: 1, open: [{ from: 480, to: 570 }] }] })
  assert.equal(tight?.facts, { seats: 1, slots: 1, count: 2 })
  const elsewhere = { person: 0, span: { from: 480, to: 1080 } }
  assert.equal(
    explainUnplaced({ ...problem, busy: [elsewhere] }, [0, 1]).map(({ code, entries }) => [code, entries]),
    [
      ['timetable-unplaced-own', [0]],
      ['timetable-unplaced', [1]],
    ],
  )
  assert.is(why({})?.code, 'timetable-unplaced')
})

test.run()
