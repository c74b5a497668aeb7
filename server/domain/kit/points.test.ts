import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  divideHalfUp,
  formatPoints,
  type Points,
  parsePoints,
  points,
  roundPoints,
  scalePoints,
  sumPoints,
} from '#domain/kit/points'

const anyPoints = fc.integer({ min: -9_999_999, max: 99_999_999 }).map((n) => n as Points)

test('a written number of points reads back as itself', () => {
  fc.assert(fc.property(anyPoints, (value) => parsePoints(formatPoints(value)) === value))
})

test('what is no plain decimal is no number of points', () => {
  for (const text of ['', '1,5', '1e2', '0x1', '1.23456', 'NaN', '１', '1.', '.5', '123456789'])
    assert.is(parsePoints(text), null, text)
})

test('decimals are filled up when asked for', () => {
  assert.is(formatPoints(points('1.5'), 2), '1.50')
  assert.is(formatPoints(points('-0.0001')), '-0.0001')
  assert.is(formatPoints(points('-0')), '0')
})

test('the sum of 0.1 and 0.2 is 0.3', () => {
  assert.is(sumPoints([points('0.1'), points('0.2')]), points('0.3'))
})

test('a half goes up, on either side of zero', () => {
  assert.is(divideHalfUp(5n, 2n), 3n)
  assert.is(divideHalfUp(-5n, 2n), -3n)
  assert.is(divideHalfUp(7n, 3n), 2n)
  assert.is(roundPoints(points('1.005'), 2), points('1.01'))
  assert.is(roundPoints(points('1.0049'), 2), points('1'))
})

test('a mean of three scores on a maximum is exact before it is rounded once', () => {
  assert.is(scalePoints(points('0.5'), 8, 9, 2), points('0.44'))
  assert.is(scalePoints(points('1'), 1, 8, 2), points('0.13'))
})

/** Figures at the edge of what can be written, and texts that other programs take for numbers. */
const extremes = fc.oneof(
  fc.stringMatching(/^-?\d{1,8}(\.\d{1,4})?$/),
  fc.constantFrom('99999999.9999', '-99999999.9999', '1e308', '1e9', '-0', 'Infinity', '9'.repeat(400), '0x1f', '１２'),
  fc.double().map(String),
  fc.string(),
)

test('no text is more than a number of points or none, and however many are added up the sum is exact', () => {
  fc.assert(
    fc.property(fc.array(extremes, { maxLength: 300 }), (texts) => {
      const read = texts.flatMap((text) => parsePoints(text) ?? [])
      const exact = read.reduce((sum, value) => sum + BigInt(value), 0n)
      return BigInt(sumPoints(read)) === exact
    }),
  )
})

test.run()
