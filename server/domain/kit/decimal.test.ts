import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decimalOf, isRounded } from './decimal.ts'

test('a number is what a spreadsheet shows of it, digit by digit', () => {
  const shown: Readonly<Record<string, string>> = {
    '7': '7',
    '7.0': '7',
    '7E0': '7',
    '0.1': '0.1',
    '0.30000000000000004': '0.3',
    '5.0000000000000003E-2': '0.05',
    '78.299999999999997': '78.3',
    '1.2E3': '1200',
    '-0.25': '-0.25',
    '0.00': '0',
    '9.9999999999999995E-1': '1',
    '5.00103199303046E17': '500103199303046000',
    '500103199303046318': '500103199303046000',
  }
  for (const [text, decimal] of Object.entries(shown)) assert.is(decimalOf(text), decimal, text)
  for (const text of ['', '.', 'abc', '1,5', '0x1', '1E', '#N/A']) assert.is(decimalOf(text), null, text)
})

test('a share is moved to per cent exactly', () => {
  assert.is(decimalOf('0.84999999999999998', 2), '85')
  assert.is(decimalOf('0.125', 2), '12.5')
  assert.is(decimalOf('1', 2), '100')
})

test('what has up to fifteen digits stays what it is, and more before the point are lost', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      (units, places) => {
        const text = (units / 10 ** places).toFixed(places)
        assert.is(Number(decimalOf(text)), Number(text))
      },
    ),
  )
  assert.is(isRounded('999999999999999'), false)
  assert.is(isRounded('500103199303046000'), true)
})

test.run()
