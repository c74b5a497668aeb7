import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatPoints, type Points, points } from '#domain/kit/points'
import { measureAward } from '#domain/scoring/kinds/measure-award'
import type { Measure } from '#domain/standards/contract'

const award = (measure: Measure, entered: string, maximum = '2', decimals = 2) =>
  formatPoints(measureAward(measure, points(entered), points(maximum), decimals))

const deductions: Measure = { form: 'deductions', perFault: '0.3', floor: '0.5' }
const table: Measure = {
  form: 'table',
  unit: 'mm',
  tolerance: '0',
  rows: [
    { upTo: '0.02', points: '2' },
    { upTo: '0.05', points: '1' },
    { upTo: null, points: '0' },
  ],
}
const line: Measure = {
  form: 'linear',
  unit: 's',
  tolerance: '0',
  from: { value: '60', points: '2' },
  to: { value: '90', points: '0' },
}

test('each fault takes its points off the maximum, down to the floor', () => {
  assert.equal(
    ['0', '1', '5', '6', '999'].map((faults) => award(deductions, faults)),
    ['2', '1.7', '0.5', '0.5', '0.5'],
  )
})

test('a table gives the points of the first row that the value does not exceed', () => {
  assert.equal(
    ['-1', '0.02', '0.0201', '0.05', '0.0501', '9'].map((value) => award(table, value)),
    ['2', '2', '1', '1', '0', '0'],
  )
})

test('within the tolerance the better row counts, whichever way is better', () => {
  assert.is(award({ ...table, tolerance: '0.005' }, '0.025'), '2')
  assert.is(award({ ...table, tolerance: '0.005' }, '0.0251'), '1')
  const size: Measure = {
    ...table,
    tolerance: '0.1',
    rows: [
      { upTo: '49.9', points: '0' },
      { upTo: '50.1', points: '2' },
      { upTo: null, points: '0' },
    ],
  }
  assert.equal(
    ['49.7999', '49.8', '49.85', '50', '50.2', '50.2001'].map((value) => award(size, value)),
    ['0', '0', '2', '2', '2', '0'],
  )
})

test('a line gives its points in proportion, and as at its ends beyond them', () => {
  assert.equal(
    ['30', '60', '65', '75', '89.9', '90', '200'].map((value) => award(line, value)),
    ['2', '2', '1.67', '1', '0.01', '0', '0'],
  )
})

test('the tolerance of a line moves the value to its better end', () => {
  assert.is(award({ ...line, tolerance: '5' }, '65'), '2')
  assert.is(award({ ...line, tolerance: '5' }, '95'), '0')
  const rising: Measure = { ...line, tolerance: '5', from: line.to, to: line.from }
  assert.is(award(rising, '65'), '2')
})

test('a line is rounded half-up once, as in exact fractions', () => {
  const value = fc.integer({ min: 0, max: 2_000_000 })
  const worth = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(value, value, worth, worth, value, fc.integer({ min: 0, max: 4 }), (a, b, p, q, entered, decimals) => {
      fc.pre(a !== b)
      const at = (x: number) => formatPoints(x as Points)
      const measure: Measure = {
        form: 'linear',
        unit: '',
        tolerance: '0',
        from: { value: at(a), points: at(p) },
        to: { value: at(b), points: at(q) },
      }
      const given = Number(measureAward(measure, entered as Points, 100_000 as Points, decimals))
      // p + (q - p)(x - a)/(b - a), held between the ends; the award must lie within half a step, and not below it.
      const x = Math.min(Math.max(entered, Math.min(a, b)), Math.max(a, b))
      const [numerator, denominator] = [BigInt(p) * BigInt(b - a) + BigInt(q - p) * BigInt(x - a), BigInt(b - a)]
      const sign = denominator < 0n ? -1n : 1n
      const step = 10n ** BigInt(4 - decimals)
      const twice = 2n * (BigInt(given) * denominator - numerator) * sign
      return twice <= step * denominator * sign && twice > -step * denominator * sign
    }),
  )
})

test.run()
