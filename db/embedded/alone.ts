import { randomBytes } from 'node:crypto'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { failureInLog, willNotStart } from './failure.ts'
import { clusterArgument, run } from './run.ts'
import type { RunAs } from './run-as.ts'

export const passwordFile = (dataDir: string) => join(dataDir, 'postgres.password')

/** A cluster on which no server runs, and what works on it. */
export interface Alone {
  readonly dataDir: string
  readonly cluster: string
  readonly binaries: Binaries
  readonly user: RunAs
}

/** Runs one statement as PostgreSQL's owner, who needs no password. Gives what it said. */
async function askAlone({ dataDir, cluster, binaries, user }: Alone, statement: string): Promise<string> {
  const args = ['--single', '-D', clusterArgument(cluster), 'postgres']
  const { code, output } = await run(binaries.postgres, args, { cwd: cluster, ...user }, `${statement}\n`)
  if (code !== 0 || /^.*(ERROR|FATAL|PANIC): /m.test(output))
    throw failureInLog(output, dataDir) ?? willNotStart(dataDir, output)
  return output
}

/** Whether the database is one of Touchstone's. */
export async function isTouchstones(alone: Alone): Promise<boolean> {
  const output = await askAlone(
    alone,
    "select 'a Touchstone' as found from pg_tables where schemaname = 'public' and tablename = 'command_answer'",
  )
  return output.includes('"a Touchstone"')
}

/** Gives the superuser a new password, and keeps it in its file for the owner alone. */
export async function renewPassword(alone: Alone): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  await askAlone(alone, `alter role postgres password '${password}'`)
  await writePassword(alone.dataDir, password)
  return password
}

export async function writePassword(dataDir: string, password: string): Promise<void> {
  await writeFile(passwordFile(dataDir), password, { mode: 0o600 })
  await chmod(passwordFile(dataDir), 0o600)
}
