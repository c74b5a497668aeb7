import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What pgbench measured. */
export interface PgbenchFigure {
  readonly perSecond: number
  readonly meanMs: number
}

const DEBIAN = '/usr/lib/postgresql'

/** The pgbench of this machine; null where there is none (Debian: postgresql-contrib). */
export function findPgbench(): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), ...versions()]
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null
}

const versions = () => (existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [])

/** Runs one statement again and again, prepared once for each client. */
export async function pgbench(
  url: string,
  statement: string,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<PgbenchFigure | null> {
  const program = findPgbench()
  if (!program) return null
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-pgbench-'))
  try {
    const file = join(folder, 'statement.sql')
    await writeFile(file, statement)
    const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds), '-f', file, url]
    const { stdout } = await promisify(execFile)(program, args)
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    const meanMs = Number(/latency average = ([\d.]+)/.exec(stdout)?.[1])
    return { perSecond, meanMs }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
