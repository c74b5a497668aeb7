import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays } from '#domain/kit/working-days'
import { type Evidence, evaluateConditions } from './conditions.ts'
import { dayOfService } from './service.ts'
import { template2023 } from './template-2023.ts'

const today = '2026-06-15'
const nothing: Evidence = {
  birthDate: '1990-01-01',
  inOccupation: true,
  experience: [],
  certificates: [],
  titles: [],
  diplomas: [],
}
const at = (level: string) => template2023.levels.find((rule) => rule.level === level)?.alternatives ?? []
const work = (from: string, to: string | null = null) => ({ from, to, occupationMatches: true })

test('five years in the occupation admit to level 4 from the day they are complete', () => {
  const since = (from: string) => evaluateConditions(at('4'), { ...nothing, experience: [work(from)] }, today)
  assert.equal(since('2021-06-15'), { admitted: true, alternative: 0 })
  assert.equal(since('2021-06-16'), {
    admitted: false,
    nearest: 0,
    missing: [{ requirement: { kind: 'years', years: 5 }, months: 1, from: '2026-06-16' }],
  })
})

test('years with a certificate count from its day alone, and the nearest way is named', () => {
  const evidence = {
    ...nothing,
    experience: [work('2022-06-15')],
    certificates: [{ level: '5' as const, issuedOn: '2023-09-01' }],
  }
  assert.equal(evaluateConditions(at('4'), evidence, today), {
    admitted: false,
    nearest: 1,
    missing: [{ requirement: { kind: 'level', level: '5', years: 3 }, months: 3, from: '2026-09-01' }],
  })
})

test('a gap moves the day on, an overlap counts once, work that ended never completes', () => {
  const periods = [work('2020-01-01', '2020-12-31'), work('2020-06-01', '2021-12-31'), work('2022-01-11')]
  assert.is(dayOfService(periods, null, 3, today), '2023-01-11')
  assert.is(dayOfService([work('2020-01-01', '2022-12-31')], null, 3, today), '2023-01-01')
  assert.is(dayOfService([work('2020-01-01', '2022-12-30')], null, 3, today), null)
})

test('a year from 29 February is complete on 1 March', () => {
  assert.is(dayOfService([work('2024-02-29')], null, 1, today), '2025-03-01')
})

test('the last year of a vocational school is enough for level 4, not another subject', () => {
  const diploma = { education: 'vocational-school' as const, inSubject: true, graduatedOn: null, lastYear: true }
  const verdict = (own: object) =>
    evaluateConditions(at('4'), { ...nothing, diplomas: [{ ...diploma, ...own }] }, today)
  assert.ok(verdict({}).admitted)
  assert.not.ok(verdict({ inSubject: false }).admitted)
  assert.not.ok(verdict({ lastYear: false }).admitted)
})

test('a higher diploma is enough where a lower one is asked for, of schools and of technician classes', () => {
  const verdict = (level: string, education: 'university' | 'technician-class' | 'college') => {
    const diploma = { education, inSubject: true, graduatedOn: '2020-07-01', lastYear: false }
    return evaluateConditions(at(level), { ...nothing, diplomas: [diploma] }, today).admitted
  }
  assert.equal([verdict('4', 'university'), verdict('4', 'technician-class')], [true, true])
  assert.equal([verdict('3', 'technician-class'), verdict('3', 'university')], [true, false])
})

test('months that are missing are counted as people count them, begun ones whole', () => {
  const months = (birthDate: string) => {
    const verdict = evaluateConditions(at('5'), { ...nothing, birthDate }, '2026-01-31')
    return verdict.admitted ? 0 : verdict.missing[0]?.months
  }
  const births = ['2010-01-31', '2010-02-01', '2010-03-01', '2010-03-02', '2011-01-31', '2020-02-29']
  assert.equal(births.map(months), [0, 1, 1, 2, 12, 121])
})

test('who is under 16 is told from when', () => {
  const verdict = evaluateConditions(at('5'), { ...nothing, birthDate: '2010-08-20' }, today)
  assert.equal(verdict, {
    admitted: false,
    nearest: 0,
    missing: [{ requirement: { kind: 'age', years: 16 }, months: 3, from: '2026-08-20' }],
  })
})

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2004-01-01', days))
const period = fc
  .tuple(day, fc.option(fc.nat(3000)))
  .map(([from, days]) => work(from, days === null ? null : addDays(from, days)))
const evidences = fc.record({
  birthDate: day,
  inOccupation: fc.boolean(),
  experience: fc.array(period, { maxLength: 5 }),
  certificates: fc.array(fc.record({ level: fc.constantFrom('5', '4', '3', '2'), issuedOn: day }), { maxLength: 3 }),
  titles: fc.array(fc.record({ rank: fc.constantFrom('junior', 'intermediate', 'senior'), since: day }), {
    maxLength: 2,
  }),
  diplomas: fc.constant([]),
}) as fc.Arbitrary<Evidence>
const anyLevel = fc.constantFrom('5', '4', '3', '2', '1').map(at)

test('more experience never loses admission', () => {
  fc.assert(
    fc.property(anyLevel, evidences, period, (rules, evidence, more) => {
      const richer = { ...evidence, experience: [...evidence.experience, more] }
      if (evaluateConditions(rules, evidence, today).admitted)
        assert.ok(evaluateConditions(rules, richer, today).admitted)
    }),
  )
})

test('the order of the evidence does not matter', () => {
  fc.assert(
    fc.property(anyLevel, evidences, (rules, evidence) => {
      const turned = {
        ...evidence,
        experience: [...evidence.experience].reverse(),
        certificates: [...evidence.certificates].reverse(),
        titles: [...evidence.titles].reverse(),
      }
      assert.equal(evaluateConditions(rules, turned, today), evaluateConditions(rules, evidence, today))
    }),
  )
})

test.run()
