import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { patchPostgres } from './patch-postgres.mjs'

/** The project's folder. */
export const root = join(import.meta.dirname, '..')

const OLDEST = [20, 19]

/** Stops with clear words where Node is older than the project can run on. */
function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  stop(`Touchstone needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}.`)
}

/** Says why it can't go on, and ends the process. */
export function stop(words) {
  console.error(words)
  process.exit(1)
}

const hashOf = (...contents) =>
  contents.reduce((hash, content) => hash.update(content), createHash('sha256')).digest('hex')

/** Makes sure of the installed packages: `npm ci` when they are missing or of another lock file. Says so on stderr. */
export function ensurePackages() {
  ensureNode()
  install()
  patchPostgres(root)
}

function install() {
  const stamp = join(root, 'node_modules/.touchstone-lock')
  const wanted = hashOf(readFileSync(join(root, 'package-lock.json')))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing packages (npm ci) ...')
  run(
    'npm',
    ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
    'The packages could not be installed; npm says why above.',
  )
  writeFileSync(stamp, wanted)
}

/** Makes sure that dist/client is built from the sources as they are. Says so on stderr. */
export function ensureBuilt() {
  const stamp = join(root, 'dist/client/.touchstone-sources')
  const wanted = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Building the client ...')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  run(
    process.execPath,
    [vite, 'build', '-c', 'client/vite.config.ts', '--logLevel', 'error'],
    'The client could not be built; vite says why above.',
  )
  mkdirSync(join(root, 'dist/client'), { recursive: true })
  writeFileSync(stamp, wanted)
}

/**
 * Runs a command that is written in TypeScript: the named export of a file of this folder, with the arguments of this
 * process. Its number is the exit code; what a person can mend is said in one sentence, without a stack.
 */
export async function runCommand(file, name) {
  const { register } = await import('tsx/esm/api')
  register()
  const { [name]: command } = await import(`./${file}`)
  try {
    const code = await command(process.argv.slice(2))
    if (typeof code === 'number') process.exitCode = code
  } catch (error) {
    const { databaseError } = await import('../db/database-error.ts')
    const words = wordsFor(error, databaseError(error))
    if (words === null) throw error
    stop(words)
  }
}

/** The sentence for an error that a person can mend, where it came from the database by that; null for any other. */
function wordsFor(error, database) {
  if (!(error instanceof Error)) return null
  const code = String(error.code ?? '')
  if (error.name === 'DatabaseFailure' || error instanceof RangeError || code.startsWith('ERR_PARSE_ARGS'))
    return error.message
  if (code === 'EADDRINUSE')
    return `Port ${error.port} is taken by another program: choose another one, such as PORT=3001.`
  if (code === 'EACCES' && error.syscall === 'listen')
    return `Port ${error.port} may not be used by this user: choose one above 1023.`
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${error.address}: let HOST name one of its own, or 0.0.0.0 for all.`
  if (database && ['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', '28P01', '3D000'].includes(database.code))
    return `The database that DATABASE_URL names can't be used: ${database.message}`
  return null
}

/** Runs a program in the project's folder, its output on stderr; stops with words where it fails. */
function run(program, args, words) {
  // On Windows npm is a command script, which only a shell can start.
  const shell = program === 'npm' && process.platform === 'win32'
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], shell })
  if (error || status !== 0) stop(words)
}

/** What the built client depends on: its own files, the domain's contracts and rules, and the packages. */
function sourcesHash() {
  const files = [
    ...filesBelow(join(root, 'client')),
    ...filesBelow(join(root, 'server/domain')),
    join(root, 'package-lock.json'),
  ]
  return hashOf(...files.sort().flatMap((file) => [relative(root, file), readFileSync(file)]))
}

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.test\.tsx?$/.test(name) ? [] : [path]
  })
}
