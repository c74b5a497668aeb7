import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bundle } from './bundle.ts'

const root = join(import.meta.dirname, '../..')

test('a bundle holds what the file imports, and each module keeps the place where it was written', async () => {
  const path = await bundle(root, 'scripts/test/fixtures/places.fixture.ts')
  const said = execFileSync(process.execPath, [path], { encoding: 'utf8' }).trim().split('\n')
  assert.equal(said, [join(import.meta.dirname, 'fixtures'), join(root, 'db/migrations')])
})

test('what has no sense is no bundle', async () => {
  const wrong = await bundle(root, 'scripts/test/fixtures/none.fixture.ts').catch((error: unknown) => error)
  assert.instance(wrong, Error)
})

test.run()
