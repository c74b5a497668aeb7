import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../client/lib/text/zh/refusals.ts'
import { breachesOf } from './import-rules.ts'
import { whyNotMigrated } from './migrations.ts'
import { wordlessRefusals } from './refusals.ts'
import { strayWords } from './words.ts'

/** A check: its name, and what it finds wrong in words; nothing when all is well. */
interface Check {
  readonly name: string
  run(root: string): string | null
}

const checks: readonly Check[] = [
  { name: 'types (tsc)', run: (root) => runTool(root, 'typescript/bin/tsc', ['-p', '.', '--noEmit']) },
  {
    name: 'style (Biome)',
    run: (root) =>
      runTool(root, '@biomejs/biome/bin/biome', ['check', '--config-path=.biome.json', '--error-on-warnings', '.']),
  },
  { name: 'imports', run: importRules },
  { name: 'words', run: wordRules },
  { name: 'refusals', run: refusalRules },
  { name: 'migrations', run: whyNotMigrated },
]

const root = join(import.meta.dirname, '../..')

/** Runs every check and says what is wrong. Gives the exit code. */
export function check(): number {
  let failed = 0
  for (const { name, run } of checks) {
    const wrong = run(root)
    console.log(wrong ? `RED ${name}\n${wrong}` : `ok  ${name}`)
    if (wrong) failed += 1
  }
  return failed === 0 ? 0 : 1
}

function runTool(root: string, tool: string, args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? null : `${stdout}${stderr}`.trim()
}

function importRules(root: string): string | null {
  const breaches = sources(root, ['server', 'db', 'client', 'scripts']).flatMap((file) =>
    breachesOf(file, read(root, file)),
  )
  return told(breaches.map(({ file, imported, why }) => `${file}: ${imported}: ${why}`))
}

function wordRules(root: string): string | null {
  const files = sources(root, ['client']).filter((file) => !/^client\/lib\/text\/|\.test\.tsx?$|ui-gallery/.test(file))
  return told(
    files
      .flatMap((file) => strayWords(file, read(root, file)))
      .map(({ file, line, text }) => `${file}:${line}: ${text}`),
  )
}

function refusalRules(root: string): string | null {
  const files = sources(root, ['server']).filter((file) => !/\.test\.ts$/.test(file))
  const wordless = wordlessRefusals(
    files.map((file) => ({ file, source: read(root, file) })),
    words,
  )
  return told(wordless.map(({ file, code }) => `${file}: ${code} has no words in client/lib/text`))
}

const told = (lines: readonly string[]) => (lines.length > 0 ? lines.join('\n') : null)
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8')

/** The source files below some folders, from the project's root, with / on every system. */
function sources(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => `${folder}/${path}`))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
}
