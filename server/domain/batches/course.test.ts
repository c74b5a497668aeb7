import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { workCalendar } from '#domain/kit/working-days'
import { type CourseFacts, courseOf, presentStep } from './course.ts'

const facts: CourseFacts = {
  plan: {
    ...{ registrationFrom: '2026-05-06', registrationUntil: '2026-05-15', reviewUntil: '2026-05-20' },
    ...{ startsOn: '2026-06-01', endsOn: '2026-06-02', resultsUntil: '2026-06-05' },
  },
  ...{ state: 'draft', filing: null, undecided: 0, entries: 0, placed: 0, ticketsOut: false },
  ...{ unmarked: 0, publishedOn: null, openObjections: 0, finalOn: null, certificatesDue: 0 },
}
const calendar = workCalendar([], [2026])
const next = (more: Partial<CourseFacts>, today: string) => {
  const step = presentStep(courseOf({ ...facts, ...more }, today, calendar))
  return step && `${step.step} ${step.state} ${step.due}`
}

test('a plan is due ten working days before the first day, and its filing before registration begins', () => {
  assert.is(next({}, '2026-05-04'), 'plan now 2026-05-18')
  assert.is(next({}, '2026-05-19'), 'plan late 2026-05-18')
  assert.is(next({ filing: 'submitted' }, '2026-05-04'), 'filing now 2026-05-06')
  assert.is(next({ filing: 'returned' }, '2026-05-04'), 'plan now 2026-05-18')
})

test('what comes after a step that is not done is never done', () => {
  const open = { filing: 'accepted', state: 'announced', entries: 4 } as const
  assert.is(next(open, '2026-05-15'), 'registration now 2026-05-15')
  assert.is(next({ ...open, undecided: 1 }, '2026-05-16'), 'review now 2026-05-20')
  assert.is(next({ ...open, undecided: 1, placed: 4, ticketsOut: true }, '2026-05-21'), 'review late 2026-05-20')
  assert.is(next({ ...open, placed: 3 }, '2026-05-21'), 'timetable now 2026-06-01')
  assert.is(next({ ...open, placed: 4, ticketsOut: true, unmarked: 4 }, '2026-06-03'), 'results now 2026-06-05')
})

test('results are published for five working days, and final on the day after at the latest', () => {
  const done = { filing: 'accepted', state: 'announced', entries: 4, placed: 4, ticketsOut: true } as const
  const published = { ...done, publishedOn: '2026-06-05' }
  assert.is(next(published, '2026-06-12'), 'publication now 2026-06-12')
  assert.is(next(published, '2026-06-13'), 'final now 2026-06-15')
  assert.is(next({ ...published, finalOn: '2026-06-15', certificatesDue: 2 }, '2026-06-16'), 'certificates now null')
  assert.is(next({ ...published, finalOn: '2026-06-15' }, '2026-06-16'), null)
})

test('a day that was counted through a year that nobody entered says which', () => {
  const plan = { ...facts.plan, startsOn: '2027-01-12', endsOn: '2027-01-12', resultsUntil: '2027-01-15' }
  const unknown = (known: number[]) =>
    courseOf({ ...facts, plan }, '2026-05-04', workCalendar([], known)).flatMap(({ step, unknownYear }) =>
      unknownYear === null ? [] : [`${step} ${unknownYear}`],
    )
  assert.equal(unknown([2026]), ['plan 2027', 'publication 2027', 'final 2027'])
  assert.equal(unknown([2026, 2027]), [])
})

test.run()
