import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Evidence } from '#domain/standards/conditions'
import { questionsOf } from './questions.ts'

const evidence = (more: Partial<Evidence>): Evidence => ({
  ...{ birthDate: '1990-05-14', inOccupation: true, experience: [], certificates: [], titles: [], diplomas: [] },
  ...more,
})
const work = (from: string) => ({ from, to: null, occupationMatches: true })
const codes = (more: Partial<Evidence>) => questionsOf(evidence(more)).map(({ code }) => code)

test('work from before birth or before sixteen is asked about', () => {
  assert.equal(codes({ experience: [work('1989-07-01'), work('2006-05-13'), work('2006-05-14')] }), [
    'question-work-before-birth',
    'question-work-early',
  ])
  assert.equal(questionsOf(evidence({ experience: [work('2005-07-01')] }))[0]?.facts, {
    ...{ day: '2005-07-01', age: 16, grown: '2006-05-14' },
  })
})

test('certificates of several levels within a month are asked about, whatever their order', () => {
  const certificates = [
    { level: '3', issuedOn: '2020-06-30' },
    { level: '4', issuedOn: '2020-06-01' },
    { level: '5', issuedOn: '2015-01-01' },
  ] as const
  assert.equal(codes({ certificates }), ['question-levels-in-month'])
  assert.equal(codes({ certificates: [certificates[0], { level: '4', issuedOn: '2020-05-29' }] }), [])
  assert.equal(codes({ certificates: [certificates[0], certificates[0]] }), [])
})

test.run()
