import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { findProgram, isProgram, starts } from './programs.ts'

const test = suite<{ folder: string }>('programs')

test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'touchstone-programs-'))
})
test.after.each(({ folder }) => rmSync(folder, { recursive: true }))

/** A shell script in the folder that ends with this code. */
function program(folder: string, name: string, code: number): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nexit ${code}\n`)
  chmodSync(path, 0o755)
  return path
}

test('a program is found in the folders of PATH, the first name first', ({ folder }) => {
  const older = join(folder, 'older')
  mkdirSync(older)
  program(older, 'chromium-browser', 0)
  const wanted = program(folder, 'chromium', 0)
  const path = [older, folder].join(delimiter)
  assert.is(findProgram(['chromium', 'chromium-browser'], path), wanted)
  assert.is(findProgram(['google-chrome'], path), null)
  assert.is(findProgram(['chromium'], ''), null)
})

test('a folder, a missing file and a file that may not be run are no programs', ({ folder }) => {
  writeFileSync(join(folder, 'notes'), 'text')
  assert.not(isProgram(folder))
  assert.not(isProgram(join(folder, 'missing')))
  assert.not(isProgram(join(folder, 'notes')))
})

test('a program that fails when asked for its version does not start', ({ folder }) => {
  assert.ok(starts(program(folder, 'whole', 0)))
  assert.not(starts(program(folder, 'stub', 1)))
  assert.not(starts(join(folder, 'missing')))
})

test.run()
