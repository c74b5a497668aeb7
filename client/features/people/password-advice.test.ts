import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { adviseOnPassword } from './password-advice.ts'

test('says how many characters are missing', () => {
  assert.equal(adviseOnPassword('abcdefg', 'manager'), { ok: false, says: 'short', missing: 3 })
  assert.equal(adviseOnPassword('', 'manager'), { ok: false, says: 'short', missing: 10 })
})

test('refuses a password that holds the account, in any case', () => {
  assert.equal(adviseOnPassword('xx-MANAGER-2026', 'manager'), { ok: false, says: 'login' })
})

test('an account that is not typed yet forbids nothing', () => {
  assert.equal(adviseOnPassword('tea lamp river', '').ok, true)
})

test('refuses the same few characters again and again', () => {
  assert.equal(adviseOnPassword('abababababab', 'manager'), { ok: false, says: 'plain' })
})

test('refuses more than the server takes', () => {
  assert.equal(adviseOnPassword('abcdefghij'.repeat(21), 'manager'), { ok: false, says: 'long' })
})

test('praises length, not signs', () => {
  assert.equal(adviseOnPassword('tea lamp river', 'manager').says, 'good')
  assert.equal(adviseOnPassword('tea lamp river stone', 'manager').says, 'strong')
})

test.run()
