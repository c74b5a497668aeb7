import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { workCalendar } from '#domain/kit/working-days'
import { whyNotAssess } from './assess.ts'
import { disciplineNames } from './names.ts'
import { disciplineCode, filingDue, whyNotFile, whyNotPlan, whyNotReplan } from './plan.ts'

const days = {
  ...{ registrationFrom: '2026-05-06', registrationUntil: '2026-05-15', reviewUntil: '2026-05-20' },
  ...{ startsOn: '2026-06-01', endsOn: '2026-06-02', resultsUntil: '2026-06-05' },
}
const turner = { occupationId: 'a', level: '4', capacity: null } as const

test('the days of a plan follow one another; the first that does not is named, and so is what is offered twice', () => {
  assert.is(whyNotPlan({ ...days, offerings: [turner] }), null)
  assert.is(whyNotPlan({ ...days, endsOn: '2026-06-01', offerings: [turner] }), null)
  const wrong = whyNotPlan({ ...days, reviewUntil: '2026-05-14', offerings: [turner] })
  assert.equal([wrong?.code, wrong?.facts.field], ['plan-days-disordered', 'reviewUntil'])
  assert.is(whyNotPlan({ ...days, offerings: [turner, { ...turner, level: '3' }, turner] })?.facts.place, 3)
})

test('ten working days lie between filing and the first day, by the calendar', () => {
  assert.is(filingDue('2026-06-01', workCalendar()).day, '2026-05-18')
  assert.is(filingDue('2026-06-01', workCalendar([['2026-05-20', false]])).day, '2026-05-15')
  assert.is(whyNotFile('2026-06-01', '2026-05-18', workCalendar()), null)
  assert.is(whyNotFile('2026-06-01', '2026-05-19', workCalendar())?.facts.days, 9)
})

test('what was filed stays as it is until it comes back', () => {
  assert.is(whyNotReplan('draft', null), null)
  assert.is(whyNotReplan('draft', 'returned'), null)
  assert.is(whyNotReplan('draft', 'submitted')?.code, 'batch-filed')
  assert.is(whyNotReplan('closed', null)?.code, 'event-closed')
})

test('an organisation assesses what it is accredited for on the last day', () => {
  const held = { occupationId: 'a', levels: ['5', '4'], validFrom: '2026-01-01', validUntil: '2026-06-02' } as const
  const planned = { ...turner, code: '6-18-01-01' }
  const granted = [{ ...held, state: 'granted' }] as const
  assert.is(whyNotAssess(granted, planned, '2026-06-02'), null)
  assert.is(whyNotAssess(granted, planned, '2026-06-03')?.code, 'organisation-not-accredited')
  assert.is(whyNotAssess(granted, { ...planned, level: '3' }, '2026-06-02')?.facts.level, '3')
  assert.ok(whyNotAssess([{ ...held, state: 'suspended' }], planned, '2026-06-02'))
})

test('a component is named by occupation, level and component, in both languages', () => {
  assert.is(disciplineCode('6-18-01-01', '4', 'theory'), '6180101-4T')
  assert.equal(disciplineNames({ name: '车工', latinName: 'Turner' }, '4', 'theory'), {
    name: '车工 四级/中级工 理论知识考试',
    latinName: 'Turner, level 4, theory',
  })
  assert.is(disciplineNames({ name: '咖啡拉花', latinName: null }, null, 'skill').latinName, null)
})

test.run()
