import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { chooseFiles, findTestFiles, kindOf } from './files.ts'
import { readOptions } from './options.ts'

const files = ['client/ui/tabs.test.ts', 'db/lock.db.test.ts', 'server/domain/scoring/cell.test.ts'].map((path) => ({
  path,
  kind: kindOf(path),
}))
const chosen = (...args: string[]) => chooseFiles(files, readOptions(args)).map(({ path }) => path)

test('the name of a file tells what it needs', () => {
  assert.is(kindOf('server/x.test.ts'), 'pure')
  assert.is(kindOf('server/x.db.test.ts'), 'db')
  assert.is(kindOf('scripts/story.browser.test.ts'), 'browser')
})

test('without words every file runs', () => {
  assert.equal(
    chosen(),
    files.map(({ path }) => path),
  )
})

test('words choose by the path, --only-kind by what a file needs', () => {
  assert.equal(chosen('scoring'), ['server/domain/scoring/cell.test.ts'])
  assert.equal(chosen('scoring', 'tabs').length, 2)
  assert.equal(chosen('--only-kind', 'db'), ['db/lock.db.test.ts'])
  assert.equal(chosen('--only-kind', 'browser'), [])
})

test('an unknown kind and an unknown option are refused in words', () => {
  assert.throws(() => readOptions(['--only-kind', 'slow']), 'one of pure, db, browser, not slow')
  assert.throws(() => readOptions(['--fast']), /--fast/)
})

test('the project is found to have this file, and no fixture', () => {
  const paths = findTestFiles(`${import.meta.dirname}/../..`).map(({ path }) => path)
  assert.ok(paths.includes('scripts/test/files.test.ts'))
  assert.not(paths.some((path) => path.includes('fixture')))
})

test.run()
