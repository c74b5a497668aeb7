import { randomBytes } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hashPassword, isPassword } from './passwords.ts'

test('a password is recognised by its hash, another is not', async () => {
  const hashed = await hashPassword('correct horse', randomBytes(16))
  assert.is(await isPassword(hashed, 'correct horse'), true)
  assert.is(await isPassword(hashed, 'correct horsf'), false)
})

test('where there is no hash, no password is right and the work is the same', async () => {
  const hashed = await hashPassword('correct horse', randomBytes(16))
  const time = async (of: string | null) => {
    const start = performance.now()
    assert.is(await isPassword(of, 'wrong horse'), false)
    return performance.now() - start
  }
  const shortest = async (of: string | null) => Math.min(await time(of), await time(of), await time(of))
  const [known, unknown] = [await shortest(hashed), await shortest(null)]
  assert.ok(unknown > known / 2 && unknown < known * 2, `${unknown} ms and ${known} ms`)
})

test.run()
