import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether the file is there and may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The path of the first of these programs that a folder of PATH holds, or null. */
export function findProgram(names: readonly string[], path = process.env.PATH ?? ''): string | null {
  const endings = process.platform === 'win32' ? ['.exe', ''] : ['']
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const files = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))))
  return files.find(isProgram) ?? null
}

/**
 * Whether the program runs at all: one that lacks a library, or is a stub that only says how to install the real
 * one, fails here. On Windows a browser asked for its version opens a window, so there its presence is enough.
 */
export function starts(program: string): boolean {
  if (!isProgram(program)) return false
  if (process.platform === 'win32') return true
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
