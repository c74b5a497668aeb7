import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Why the committed migrations don't lead to the schema: drizzle-kit would add to a copy of them. */
export function whyNotMigrated(root: string): string | null {
  // Inside the project, since drizzle-kit takes the folder as relative to it.
  const copy = mkdtempSync(join(root, 'node_modules/.migrations-'))
  try {
    cpSync(join(root, 'db/migrations'), copy, { recursive: true })
    const before = readdirSync(copy).length
    const args = ['generate', '--dialect=postgresql', '--schema=./db/schema/index.ts', `--out=${relative(root, copy)}`]
    const tool = join(root, 'node_modules/drizzle-kit/bin.cjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: root, encoding: 'utf8' })
    if (status !== 0) return `${stdout}${stderr}`.trim()
    return readdirSync(copy).length === before ? null : 'The schema has changed: generate a migration with drizzle-kit'
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
