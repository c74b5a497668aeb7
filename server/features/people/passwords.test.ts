import { randomBytes } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hashPassword, isPassword, nobodys } from './passwords.ts'

test('a password is recognised by its hash, another is not', async () => {
  const hashed = await hashPassword('correct horse', randomBytes(16))
  assert.is(await isPassword(hashed, 'correct horse'), true)
  assert.is(await isPassword(hashed, 'correct horsf'), false)
})

test('where there is no hash, no password is right and the work is the same', async () => {
  const hashed = await hashPassword('correct horse', randomBytes(16))
  assert.equal(workOf(nobodys), workOf(hashed))
  const before = process.cpuUsage()
  assert.is(await isPassword(null, 'wrong horse'), false)
  // Work, not time: however loaded the machine is, two passes over 46 MiB take this much of a processor.
  assert.ok(process.cpuUsage(before).user > 5_000, 'nobody is hashed too')
})

/** What makes a hash costly to compute: its kind, version and cost, and the lengths of its salt and sum. */
function workOf(phc: string) {
  const [, kind, version, cost, salt, sum] = phc.split('$')
  return { kind, version, cost, salt: salt?.length, sum: sum?.length }
}

test.run()
