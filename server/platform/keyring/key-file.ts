import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import type { KeySource } from './keyring.ts'
import { type Key, keyLine, newKey, parseKeys } from './keys.ts'

const heading =
  '# Touchstone: keys of personal data. Keep a copy apart from the database; without them it can never be read.'

/** The keys of a file; they are read again as soon as it changes. Throws a RangeError that names the file. */
export function keysIn(path: string): KeySource {
  let [keys, stamp] = [readKeys(path), stampOf(path)]
  return {
    keys,
    changed() {
      const now = stampOf(path)
      if (now === stamp) return null
      keys = readKeys(path)
      stamp = now
      return keys
    },
  }
}

/** Whether there is such a file. */
export const hasKeyFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

/** Writes the first key file, for its owner alone. Throws where there is one already. */
export function createKeyFile(path: string): void {
  writeWhole(path, 'wx', [newKey(1)])
}

/** Adds a new key to a file, in one step. Gives its number. */
export function addKey(path: string): number {
  const keys = readKeys(path)
  const added = newKey((keys.at(-1)?.number ?? 0) + 1)
  const draft = `${path}.new`
  writeWhole(draft, 'w', [...keys, added])
  renameSync(draft, path)
  return added.number
}

function writeWhole(path: string, flag: 'w' | 'wx', keys: readonly Key[]): void {
  const file = openSync(path, flag, 0o600)
  try {
    writeSync(file, `${[heading, ...keys.map(keyLine)].join('\n')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function readKeys(path: string): Key[] {
  try {
    return parseKeys(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`The key file ${path} can't be used: ${error.message}.`)
    throw error
  }
}

/** Tells one state of a file from another: a file that is replaced has another inode. */
function stampOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path)
  return `${ino} ${mtimeMs} ${size}`
}
