import { spawnSync } from 'node:child_process'
import { access, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { makeDisk, removeLeftovers } from './disk.ts'

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

test('a disk of a process that was killed is removed, one of a process that runs stays', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const left = await mkdtemp(join(tmpdir(), `touchstone-chaos-${pid}-`))
  await writeFile(join(left, 'ballast'), 'x')
  const own = await makeDisk()
  try {
    await removeLeftovers()
    assert.equal([await isThere(left), await isThere(own.folder)], [false, true])
  } finally {
    await own.remove()
  }
  assert.not(await isThere(own.folder))
})

test.run()
