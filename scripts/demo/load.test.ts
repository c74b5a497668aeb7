import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isHalfLoaded, loadDemo } from './load.ts'

test('a demonstration whose loading was cut off is known as such', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-demo-'))
  try {
    assert.not(isHalfLoaded(folder))
    // Nobody listens there.
    const isLoaded = await loadDemo('http://127.0.0.1:9', 'http://127.0.0.1:9/invitation#x', folder).then(
      () => true,
      () => false,
    )
    assert.equal([isLoaded, isHalfLoaded(folder)], [false, true])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test.run()
