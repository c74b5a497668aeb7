import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { typeKey } from './number-keys.ts'

const type = (keys: string, decimals = 2, length = 6) =>
  [...keys].reduce((text, key) => typeKey(text, key, { decimals, length }), '')

test('digits and one point are taken, never more decimals than allowed', () => {
  assert.is(type('12.345'), '12.34')
  assert.is(type('1..2.3'), '1.23')
  assert.is(type('1,5'), '1.5')
})

test('a leading point gets its zero and a leading zero gives way', () => {
  assert.is(type('.5'), '0.5')
  assert.is(type('07'), '7')
})

test('without decimals there is no point and a code keeps its zeros', () => {
  assert.is(type('0.07', 0), '007')
})

test('never longer than allowed, and no point as the last character', () => {
  assert.is(type('1234567', 0, 4), '1234')
  assert.is(type('123.4', 2, 4), '1234')
})

test('the last goes by Backspace and all by Delete', () => {
  assert.is(typeKey('1.5', 'Backspace', { decimals: 2, length: 6 }), '1.')
  assert.is(typeKey('1.5', 'Delete', { decimals: 2, length: 6 }), '')
})

test.run()
