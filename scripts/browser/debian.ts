import { spawnSync } from 'node:child_process'
import { findProgram } from './programs.ts'

const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
// Another apt-get may be at work: wait for its lock instead of failing at once.
const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '-qq']

/** Whether this process may install Debian's packages: it is root on a system with apt-get. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== null
}

/** Installs Debian's packages without asking; false where that isn't possible, with apt-get's own words on stderr. */
export function installPackages(packages: readonly string[]): boolean {
  if (!canInstallPackages()) return false
  console.error(`Installing ${packages.join(', ')} by apt-get`)
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...packages)
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, ...quiet }
  const ran = spawnSync('apt-get', [...patient, ...args], { env, encoding: 'utf8', timeout: 600_000 })
  if (ran.status !== 0) console.error(`${ran.stdout}${ran.stderr}`.trim())
  return ran.status === 0
}
