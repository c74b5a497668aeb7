import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind, Options } from './options.ts'

/** A file of tests, by its path from the project's root, with / on every system. */
export interface TestFile {
  readonly path: string
  readonly kind: Kind
}

const folders = ['server', 'client', 'db', 'scripts']
const form = /\.(?:(db|browser)\.)?test\.ts$/

/** Every file of tests below the project's root, in the order of their paths. */
export function findTestFiles(root: string): TestFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => `${folder}/${path}`))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => form.test(path))
    .sort()
    .map((path) => ({ path, kind: kindOf(path) }))
}

/** The kind that a file's name gives: `x.test.ts`, `x.db.test.ts` or `x.browser.test.ts`. */
export function kindOf(path: string): Kind {
  const [, kind] = form.exec(path) ?? []
  return kind === 'db' || kind === 'browser' ? kind : 'pure'
}

/** The files that the options ask for. */
export function chooseFiles(files: readonly TestFile[], options: Options): TestFile[] {
  const named = (path: string) => options.names.length === 0 || options.names.some((name) => path.includes(name))
  return files.filter(({ path, kind }) => options.kinds.includes(kind) && named(path))
}
