import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestServer, TEST_URL, type TestServer } from '../../db/testing/server.ts'
import { ensureChromium } from '../browser/chromium.ts'
import { ensurePoppler } from '../browser/poppler.ts'
import { allowedSkips } from './allowed-skips.ts'
import { bundle } from './bundle.ts'
import { chooseFiles, findTestFiles, type TestFile } from './files.ts'
import { judge } from './judge.ts'
import type { Kind, Options } from './options.ts'
import { isRed, type Result, report } from './report.ts'
import { rerunRed } from './rerun.ts'
import { endAll, runFile } from './run-file.ts'
import { findTraps } from './traps.ts'

const limitSeconds: Record<Kind, number> = { pure: 120, db: 300, browser: 480 }

/** A person's own settings, which no test may see: it would write to a database that is no test's. */
const personal = ['DATABASE_URL', 'TOUCHSTONE_DATA', 'PORT', 'HOST']

/**
 * Runs the chosen test files two at a time, the browser files last, then each red one once more and alone, and prints the
 * report. Gives the exit code: 0 only when at least one test ran and every file is green, if need be the second time.
 */
export async function runTests(root: string, options: Options): Promise<number> {
  const files = chooseFiles(findTestFiles(root), options)
  if (files.length === 0) {
    console.log(`No ${options.kinds.join(' or ')} test file matches ${options.names.join(', ') || 'that'}`)
    console.log('\n0 passed, 0 failed')
    return 1
  }
  const needs = (kind: Kind) => files.some((file) => file.kind === kind)
  if (needs('browser')) ensureChromium()
  if (needs('db') || needs('browser')) ensurePoppler()
  const server = needs('db') || needs('browser') ? await serverForTests() : null
  const stop = async () => {
    endAll()
    await server?.stop()
  }
  endOnSignal(stop)
  try {
    const place: Place = { root, env: environment(server) }
    const results = await rerunRed(await runAll(files, place), (file) => runOne(file, place))
    console.log(report(results))
    return results.some(isRed) ? 1 : 0
  } finally {
    await stop()
  }
}

interface Place {
  readonly root: string
  readonly env: NodeJS.ProcessEnv
}

async function runAll(files: readonly TestFile[], place: Place): Promise<Result[]> {
  const watched = files.filter(({ kind }) => kind === 'browser')
  const quick = files.filter(({ kind }) => kind !== 'browser')
  return [...(await runInLanes(quick, 2, place)), ...(await runInLanes(longestFirst(watched), 2, place))]
}

/** Files that take minutes: begun first, they leave no lane idle at the end. */
const long = /story|crawl|offline/

const longestFirst = (files: readonly TestFile[]): TestFile[] =>
  [...files].sort((a, b) => Number(long.test(b.path)) - Number(long.test(a.path)))

/** Runs the files in so many lanes: each takes the next file as soon as its last one has ended. */
async function runInLanes(files: readonly TestFile[], lanes: number, place: Place): Promise<Result[]> {
  const waiting = [...files]
  const results: Result[] = []
  const lane = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) results.push(await runOne(file, place))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}

async function runOne(file: TestFile, { root, env }: Place): Promise<Result> {
  const traps = findTraps(readFileSync(join(root, file.path), 'utf8'))
  const bundle = await bundleOf(root, file.path)
  const outcome = await runFile(file.path, { root, env, bundle, limitSeconds: limitSeconds[file.kind] })
  const allowed = allowedSkips.find(({ path }) => path === file.path)?.count ?? 0
  const verdict = judge(outcome, traps, allowed)
  const result = { file, outcome, verdict }
  const word = isRed(result) ? 'RED' : 'ok '
  console.log(`${word} ${file.path} ${verdict.passed} (${(outcome.milliseconds / 1000).toFixed(1)} s)`)
  return result
}

/** The pages' modules need another set of conditions. What can't be bundled is run as it is, and says itself why it can't. */
const bundleOf = (root: string, path: string): Promise<string | null> =>
  path.startsWith('client/') ? Promise.resolve(null) : bundle(root, path).catch(() => null)

/** The server that TOUCHSTONE_TEST_DATABASE_URL names, such as one of an older PostgreSQL; else a throw-away one. */
async function serverForTests(): Promise<TestServer> {
  const url = process.env[TEST_URL]
  return url ? { url, stop: async () => {} } : startTestServer()
}

function environment(server: TestServer | null): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !personal.includes(name)))
  return { ...env, NO_COLOR: '1', ...(server ? { [TEST_URL]: server.url } : {}) }
}

function endOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop().finally(() => process.exit(130)))
  }
}
