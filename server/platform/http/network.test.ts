import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { networkOf } from './network.ts'

test('an IPv4 address is a place of its own, however it is written', () => {
  assert.is(networkOf('203.0.113.7'), '203.0.113.7')
  assert.is(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
})

test('IPv6 addresses of one network are one place', () => {
  assert.is(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:db8:1:2:ffff::1'))
  assert.is.not(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:db8:1:3:3:4:5:6'))
})

test.run()
